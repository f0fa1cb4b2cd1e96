/** The text of a web page: headings, paragraphs, lists, quotations, figures, tables, code, remarks. */
export const textCss = `h2, h3, h4, h5, h6 { margin: 2.4rem 0 .6rem; font-weight: 600; line-height: 1.25; text-wrap: balance; font-variant-numeric: lining-nums }
h2 { margin-top: 3rem; font-size: 1.44rem; letter-spacing: -.006em }
h3 { font-size: 1.2rem }
h4, h5, h6 { margin-top: 1.8rem; font-size: 1rem }
h5, h6 { font-style: italic; font-weight: 400 }
h2 + h3, h3 + h4 { margin-top: 1.2rem }
h2 > .number, h3 > .number, h4 > .number { margin-inline-end: .35em; color: var(--nila) }
.byline { margin: -.25rem 0 1.5rem; font-family: var(--sans); font-size: .83rem; color: var(--quiet-ink) }
p, ul, ol, dl, pre { margin: .75rem 0 }
p { text-wrap: pretty; hanging-punctuation: first }
strong { font-weight: 600 }
a { color: var(--nila); text-decoration-line: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent) }
a:hover { text-decoration-color: currentColor }
sub, sup { font-size: .72em; line-height: 0 }
.small-caps { font-variant-caps: small-caps; letter-spacing: .05em }

ul, ol { padding-inline-start: 1.5em }
li > ul, li > ol { margin: 0 }
li::marker { color: var(--quiet-ink); font-variant-numeric: lining-nums tabular-nums }
.tasks { padding-inline-start: 0; list-style-type: "" }
dt { font-weight: 600 }
dd { margin: 0 0 .5rem 1.5em }
dd > :first-child { margin-top: 0 }

blockquote { margin: 1.5rem 1.5em }
blockquote > :first-child { margin-top: 0 }
blockquote > :last-child { margin-bottom: 0 }
.quotation { margin: 1.5rem 1.5em }
.quotation blockquote { margin: 0 }
.quotation figcaption { margin-top: .4rem; font-size: .88rem }

figure { margin: 2rem 0 }
img { max-width: 100%; height: auto; vertical-align: middle }
figure > img { display: block; margin-bottom: .65rem }
figcaption, caption { font-family: var(--sans); font-size: .83rem; line-height: 1.45; color: var(--quiet-ink); text-align: start; font-variant-numeric: lining-nums }
figcaption p { margin: 0 }
figcaption .label, caption .label { margin-inline-end: .25em; font-weight: 600; color: var(--ink) }
@media (prefers-color-scheme: dark) {
img { background: #fdfcfa }
}

.table { margin: 2rem 0; overflow-x: auto }
table { border-collapse: collapse; border-block: 1.5px solid var(--ink); font-family: var(--sans); font-size: .88rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums }
caption { padding-bottom: .5rem }
th, td { padding: .3rem .75rem; text-align: start; vertical-align: top }
:is(th, td):first-child { padding-inline-start: 0 }
:is(th, td):last-child { padding-inline-end: 0 }
th { font-weight: 600 }
thead { border-bottom: 1px solid var(--quiet-ink) }
thead th { vertical-align: bottom }
.align-left { text-align: left }
.align-center { text-align: center }
.align-right { text-align: right }

code { font-family: var(--mono); font-size: .88em; font-variant-numeric: normal; hyphens: none }
pre { margin: 1.5rem 0; padding: .7rem .9rem; background: var(--tint); line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4 }
pre code { font-size: .79rem }
.token-comment { font-style: italic }
.math { overflow-wrap: anywhere }
.math-block { display: flex; justify-content: space-between; gap: 1rem; margin: 1.25rem 1.5em; white-space: pre-wrap }

.admonition { margin: 1.75rem 0; padding-inline-start: 1rem; border-inline-start: 2pt solid var(--bar) }
.admonition > .title { margin: 0; font-family: var(--sans); font-size: .88rem; font-weight: 600; line-height: 1.45; color: var(--bar) }
.admonition > .title + * { margin-top: .2rem }
.admonition > :last-child { margin-bottom: 0 }
.note { --bar: var(--note) }
.tip { --bar: var(--tip) }
.caution { --bar: var(--caution) }
.danger { --bar: var(--danger) }
hr { width: 4rem; margin: 2.5rem auto; border: 0; border-top: 1px solid var(--quiet-ink) }
.chapter + .chapter { margin-top: 6rem }
.chapter > h2:first-child, .chapter > .bibliography:first-child > h2 { margin-top: 0 }
.chapter > h2:first-child, .chapter > .bibliography:first-child > h2 { font-size: 1.728rem; line-height: 1.2 }

@media (max-width: 699px) {
p, li, dd { text-wrap: wrap; hyphens: auto; hyphenate-limit-chars: 9 4 4 }
blockquote, .quotation { margin-inline: 1rem 0 }
.abstract { padding-inline-end: 0 }
.table { margin-inline: -1rem; padding-inline: 1rem }
}`
