/** What stands beside the text: a note for each citation and finding, one line while it is closed. */
export const besideCss = `.beside { display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin: .35rem 0 0; padding: 0; list-style-type: ""; font-family: var(--sans); font-size: .8rem; line-height: 1.45; color: var(--quiet-ink); font-variant-numeric: lining-nums; overflow-wrap: anywhere }
.beside > li { min-width: 0; max-width: 100% }
.beside > li:has(> [open]) { flex-basis: 100% }
.beside p { margin: .3rem 0; text-wrap: pretty; hyphens: none }
.beside pre { margin: .4rem 0; padding: .4rem .6rem }
.beside code { font-size: .9em }
.beside pre code { font-size: .85em }
.item > summary { display: flex; align-items: baseline; gap: .4em; padding-block: .2rem; list-style: none; cursor: pointer }
.item > summary::-webkit-details-marker { display: none }
.item > summary::after { content: "+"; margin-inline-start: auto; padding-inline-start: .4em; color: var(--quiet-ink) }
.item[open] > summary::after { content: "\\2212" }
.item > summary:hover .named { color: var(--nila) }
.item .named { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.item[open] .named { white-space: normal; color: var(--ink) }
.item.linked .standing { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
.sign, .flag, .standing { flex: none }
.standing { font-weight: 600 }
.item .sign, .use .sign { font-weight: 600 }
.linked > summary .sign, .use.linked .sign { color: var(--linked) }
.doubtful > summary :is(.sign, .standing), .flag { color: var(--doubtful); font-weight: 600 }
.missing > summary :is(.sign, .standing), .use.uncited { color: var(--missing) }
.use.uncited { font-weight: 600 }
.finding.error > summary :is(.sign, .standing) { color: var(--danger) }
.finding.warning > summary :is(.sign, .standing) { color: var(--caution) }
.finding.info > summary :is(.sign, .standing) { color: var(--note) }
.item[open] { margin-block: .25rem .6rem; padding-inline-start: .8rem; border-inline-start: 2px solid var(--hairline) }
.item.doubtful[open], .item.warning[open] { border-color: var(--doubtful) }
.item.missing[open], .item.error[open] { border-color: var(--missing) }
.item:target { background: var(--tint); box-shadow: 0 0 0 .4rem var(--tint) }
.item.lit { background: var(--tint); box-shadow: 0 0 0 .3rem var(--tint) }
.reason { color: var(--ink) }
:is(.reason, .advice) code { padding-inline: .15em; font: 1em/1 var(--serif); background: var(--tint) }
.told > summary { padding-block: .15rem; list-style: none; cursor: pointer }
.told > summary::-webkit-details-marker { display: none }
.told > summary::after { content: "more"; display: inline-block; margin-inline-start: .4em; color: var(--nila); text-decoration: underline dotted; text-underline-offset: .2em; white-space: nowrap }
.told[open] > summary::after { content: "less" }
.entry { display: flex; gap: .45em; font-family: var(--serif); font-size: .84rem; line-height: 1.4; font-variant-numeric: oldstyle-nums }
.entry .label { flex: none; font-family: var(--sans); font-size: .8rem; line-height: 1.47; color: var(--quiet-ink) }
.entry a { color: var(--ink); text-decoration-color: var(--hairline) }
.entry a:hover { color: var(--nila) }
.rule:is(div) { margin-block: .4rem; padding: .55rem .75rem; background: var(--tint) }
.rule > :first-child { margin-top: 0 }
.rule > :last-child { margin-bottom: 0 }
.rule b { color: var(--ink); font-weight: 600 }
.use a { padding-inline: .15em }
.references > li:has(> .row) { padding-inline-start: 0 }
.references:is(.paragraphs, .bulleted) > li > .row > div > p:first-child { padding-inline-start: 1.5em; text-indent: -1.5em }
@media (min-width: 1140px) {
.beside { display: block; margin: .25rem 0 0 }
.item:not([open]) > summary { width: 100% }
}`
