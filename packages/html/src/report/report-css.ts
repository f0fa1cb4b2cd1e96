import type { Theme } from '@edisi/theme'
import { apparatusCss } from '../apparatus-css.ts'
import { inkCss } from '../ink-css.ts'
import { textCss } from '../text-css.ts'
import { besideCss } from './beside-css.ts'
import { choiceCss } from './choice-css.ts'

/** Gives the style of a report: the inks, the text and the apparatus of a web page, and what a report adds to them. */
export function reportCss(theme: Theme): string {
  return [inkCss(theme), textCss, apparatusCss, frameCss, summaryCss, markCss, besideCss, choiceCss, printCss].join(
    '\n',
  )
}

/** One column; from 1,140 px the notes stand beside the text. Units are in rem, so that they follow the reader's own type size. */
const frameCss = `*, ::before, ::after { box-sizing: border-box }
:root { --linked: var(--tip); --doubtful: var(--caution); --missing: var(--danger); --unlisted: var(--quiet-ink); --beside: 20rem; --gap: 2.75rem }
html { font-size: 112.5%; -webkit-text-size-adjust: none; text-size-adjust: none; scroll-padding-top: 4.5rem }
body {
  max-width: 38rem;
  margin: 0 auto;
  padding: 1.5rem clamp(1rem, 5vw, 2rem) 5rem;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--serif);
  line-height: 1.6;
  font-variant-numeric: oldstyle-nums proportional-nums;
  font-kerning: normal;
  overflow-wrap: break-word;
  accent-color: var(--nila);
}
@media (min-width: 700px) { html { font-size: 118.75% } }
:focus-visible { outline: 2px solid var(--nila); outline-offset: 2px; border-radius: 1px }
main:focus { outline: none }
.skip { position: absolute; inset: 0 auto auto 0; z-index: 2; padding: .5rem 1rem; background: var(--paper); font-family: var(--sans) }
.skip:not(:focus), .unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; margin: 0; padding: 0; overflow: hidden; white-space: nowrap }
header { margin-block: 1.5rem 2rem }
.eyebrow { margin: 0 0 .8rem; font-family: var(--sans); font-size: .83rem; font-weight: 600; color: var(--nila) }
h1 { max-width: 38rem; margin: 0; font-size: 1.728rem; font-weight: 600; line-height: 1.18; letter-spacing: -.01em; text-wrap: balance; font-variant-numeric: lining-nums }
.subtitle { margin: .4rem 0 0; font-style: italic; font-size: 1.1rem; line-height: 1.4; color: var(--quiet-ink) }
.facts { margin: .8rem 0 0; font-family: var(--sans); font-size: .83rem; line-height: 1.45; color: var(--quiet-ink); font-variant-numeric: lining-nums }
.row { margin-block: .75rem }
.row > div { min-width: 0 }
.row > div > :first-child { margin-top: 0 }
.row > div > :last-child { margin-bottom: 0 }
.head-2 { margin-block: 3rem .8rem }
.head-3 { margin-block: 2.4rem .6rem }
.head:is(.head-4, .head-5, .head-6) { margin-block: 1.8rem .5rem }
.row.apart { margin-block: 1.5rem }
.text > .row:first-child, .chapter > .row:first-child { margin-top: 0 }
.text li > .row, .apparatus li > .row { margin-block: 0 }
.text li:has(> .row) { margin-block: .35rem }
.picture { font-family: var(--sans); font-size: .83rem; color: var(--quiet-ink); background: var(--tint); padding: .2rem .5rem }
.apparatus { margin-top: 4rem; border-top: 1px solid var(--hairline) }
.apparatus > h2 { margin-top: 1.6rem }
.apparatus h3 { margin-top: 2rem; font-family: var(--sans); font-size: 1rem }
.apparatus:has(> [id="report_rules"]) > :is(p, pre) { max-width: 33rem; font-size: .92rem; line-height: 1.5 }
.where { font-family: var(--sans); font-size: .78rem; color: var(--quiet-ink); font-variant-numeric: lining-nums; overflow-wrap: anywhere }
.others { padding: 0; list-style-type: "" }
.others > li { max-width: 33rem; margin: 1.25rem 0; padding-inline-start: .85rem; border-inline-start: 2px solid var(--hairline); font-family: var(--sans); font-size: .83rem; line-height: 1.45 }
.others p { margin: .25rem 0 }
@media (min-width: 1140px) {
body { max-width: calc(33rem + var(--gap) + var(--beside) + 4rem) }
.row { display: grid; grid-template-columns: minmax(0, 1fr) var(--beside); column-gap: var(--gap); align-items: start }
}`

const summaryCss = `.summary { margin-block: 0 1.5rem }
.verdict { max-width: 38rem; margin: 0 0 1.1rem; font-size: 1.2rem; line-height: 1.45; text-wrap: pretty; font-variant-numeric: lining-nums }
.bar { display: block; width: 100%; height: .45rem; margin: 0 0 1.75rem }
.bar .linked { fill: var(--linked) }
.bar .doubtful { fill: var(--doubtful) }
.bar .missing { fill: var(--missing) }
.bar .unlisted { fill: var(--hairline) }
.summary .table { margin: 0; padding: 0 }
.rules { width: 100%; font-size: .83rem }
.rules th[scope=row] { max-width: 27rem; font-weight: 400; line-height: 1.4; text-wrap: pretty }
.rules th[scope=row] a { text-decoration: none }
.rules th[scope=row] a:hover { text-decoration: underline }
.rules .rule-id { display: block; font-size: .78rem; color: var(--quiet-ink); overflow-wrap: anywhere }
.rules :is(th, td) { vertical-align: baseline }
.rules td:not(.places) { white-space: nowrap }
.rules .error { color: var(--danger) }
.rules .warning { color: var(--caution) }
.rules .info { color: var(--note) }
.rules :is(th, td) { padding-inline: 0 1.25rem }
.rules .number { text-align: end }
.rules th:nth-child(3) { text-align: end }
.rules .places a { display: inline-block; padding-inline: .15em }
@media (max-width: 699px) {
.rules, .rules tbody, .rules tr { display: block; border: 0 }
.rules thead { display: none }
.rules tr { padding-block: .5rem; border-bottom: 1px solid var(--hairline) }
.rules :is(th, td) { display: inline; padding: 0 .5rem 0 0 }
.rules th[scope=row] { display: block; padding-bottom: .15rem }
.rules .number::before { content: "× " }
.rules .by-line::before { content: "line " }
}`

/** Each standing has a line of its own, so that none is told by its colour alone; all but the linked have a sign. */
const markCss = `.cite { color: inherit; text-decoration-line: underline; text-underline-offset: .22em; text-decoration-skip-ink: none }
.cite.linked { text-decoration-color: var(--linked); text-decoration-thickness: 1px }
.cite.doubtful { text-decoration-style: dashed; text-decoration-color: var(--doubtful); text-decoration-thickness: 2px }
.cite.missing { text-decoration-style: double; text-decoration-color: var(--missing); text-decoration-thickness: 1.5px; background: color-mix(in srgb, var(--missing) 9%, transparent) }
.cite.unlisted { text-decoration-style: dotted; text-decoration-color: var(--unlisted); text-decoration-thickness: 2px }
.cite.flagged { background: color-mix(in srgb, var(--doubtful) 11%, transparent) }
.cite.missing.flagged { background: color-mix(in srgb, var(--missing) 9%, transparent) }
.cite:hover, .found:hover { background: var(--tint) }
.cite .sign { margin-inline-start: .1em; font-family: var(--sans); font-size: .62em; font-weight: 600; line-height: 0; vertical-align: .55em }
.cite.linked .sign { color: var(--doubtful) }
.cite.doubtful .sign { color: var(--doubtful) }
.cite.missing .sign { color: var(--missing) }
.cite.unlisted .sign { color: var(--unlisted) }
.found { color: inherit; text-decoration: underline wavy var(--caution) 1px; text-underline-offset: .22em }
.found.error { text-decoration-color: var(--danger) }
.found.info { text-decoration-color: var(--note) }
main .cite:target { background: var(--tint); box-shadow: 0 0 0 .2rem var(--tint), 0 0 0 calc(.2rem + 2px) var(--nila) }
.cite.lit { background: var(--tint) }`

const printCss = `@page { margin: 22mm 20mm }
@media print {
html { font-size: 10pt }
body { max-width: none; padding: 0; line-height: 1.4 }
.skip, .choices, .beside .rule, .item > summary::after, .told > summary::after { display: none }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; column-gap: 1.5rem }
details::details-content { content-visibility: visible; display: block }
h2, h3, h4, h5, h6 { break-after: avoid }
.item, .references li, table, pre { break-inside: avoid }
a { color: inherit }
}`
