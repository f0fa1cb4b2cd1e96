/**
 * The frame of a web page: one column on a narrow screen; contents on the left from 1,100 px; room for notes on the right
 * from 1,280. Widths in rem follow the reader's own type size.
 */
export const frameCss = `*, ::before, ::after { box-sizing: border-box }
html { font-size: 112.5%; -webkit-text-size-adjust: none; text-size-adjust: none; scroll-padding-top: 1.5rem }
@media (min-width: 700px) { html { font-size: 118.75% } }
body {
  display: grid;
  grid-template-columns: minmax(0, 33rem);
  justify-content: center;
  margin: 0;
  padding: 1.5rem clamp(1rem, 5vw, 2rem) 4rem;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--serif);
  line-height: 1.6;
  font-variant-numeric: oldstyle-nums proportional-nums;
  font-kerning: normal;
  overflow-wrap: break-word;
  accent-color: var(--nila);
}
:focus-visible { outline: 2px solid var(--nila); outline-offset: 2px; border-radius: 1px }
main:focus { outline: none }
.skip {
  position: absolute;
  inset: 0 auto auto 0;
  z-index: 1;
  padding: .5rem 1rem;
  background: var(--paper);
  font-family: var(--sans);
}
.skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; white-space: nowrap }

.title-block { margin-block: 2.5rem 2rem }
h1 {
  margin: 0;
  font-size: 2.074rem;
  font-weight: 600;
  line-height: 1.14;
  letter-spacing: -.012em;
  text-wrap: balance;
  font-variant-numeric: lining-nums;
}
h1::after { content: ""; display: block; width: 2.5rem; margin-top: 1.1rem; border-top: 3px solid var(--nila) }
.subtitle { margin: -.35rem 0 0; font-size: 1.2rem; font-style: italic; line-height: 1.4; color: var(--quiet-ink); text-wrap: balance }
h1:has(+ .subtitle)::after { display: none }
.subtitle::after { content: ""; display: block; width: 2.5rem; margin-top: 1.1rem; border-top: 3px solid var(--nila) }
h1 + .subtitle { margin-top: .6rem }
.authors, .affiliations, .facts { padding: 0; list-style-type: ""; font-family: var(--sans); line-height: 1.45 }
.authors { display: flex; flex-wrap: wrap; gap: .1rem .5rem; margin: 1.5rem 0 0 }
.authors .name { font-weight: 600 }
.authors sup { margin-inline-start: .1em; font-size: .72em }
.authors .email { font-size: .83rem }
.orcid {
  display: inline-block;
  padding: 0 .3em;
  border: 1px solid currentColor;
  border-radius: 1em;
  font-size: .67rem;
  font-weight: 600;
  line-height: 1.45;
  text-decoration: none;
  vertical-align: .1em;
}
.affiliations { margin: .25rem 0 0; font-size: .83rem; color: var(--quiet-ink) }
ol.affiliations { counter-reset: place }
ol.affiliations li { counter-increment: place }
ol.affiliations li::before { content: counter(place); margin-inline-end: .35em; font-size: .72em; vertical-align: .5em; line-height: 0 }
.facts { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: .75rem 0 0; font-size: .83rem; color: var(--quiet-ink); font-variant-numeric: lining-nums }
.abstract { margin: 2rem 0 0; padding-inline-end: 2rem; font-size: .95rem; line-height: 1.55 }
.abstract h2, .keywords .label { margin: 0; font-family: var(--sans); font-size: .83rem; font-weight: 600; line-height: 1.45; letter-spacing: 0 }
.abstract p { margin: .25rem 0 0 }
.keywords { margin: 1rem 0 0; font-family: var(--sans); font-size: .83rem; line-height: 1.45; color: var(--quiet-ink) }
.keywords .label { color: var(--ink) }

.contents { margin-block: 0 2.25rem; font-family: var(--sans); font-size: .83rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums }
.contents summary { padding-block: .65rem; font-weight: 600; cursor: pointer; border-block: 1px solid var(--hairline) }
.contents ol { margin: 0; padding: 0; list-style-type: "" }
.contents details > ol { padding-block: .5rem }
.contents ol ol { padding-inline-start: 1rem }
.contents a { display: block; padding: .35rem 0; color: var(--quiet-ink); text-decoration: none }
.contents a:hover { color: var(--nila); text-decoration: underline }
.contents a[aria-current] { color: var(--nila) }
.contents .number { margin-inline-end: .3em }
main, .imprint { min-width: 0 }
main > :first-child, main > .chapter:first-child > :first-child { margin-top: 0 }
.imprint { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--hairline); font-family: var(--sans); font-size: .83rem; line-height: 1.45; color: var(--quiet-ink) }
.imprint p { margin: .25rem 0 }

@media (min-width: 700px) {
h1 { font-size: 2.488rem }
.title-block { margin-block: 4rem 3rem }
}
@media screen and (min-width: 1100px) {
body:has(> .contents) { grid-template-columns: 13rem minmax(0, 33rem); column-gap: 3rem }
body:has(> .contents) > :not(.contents, .skip) { grid-column: 2 }
body > .contents {
  grid-column: 1;
  grid-row: 1 / span 9;
  position: sticky;
  top: 1.5rem;
  align-self: start;
  max-height: calc(100vh - 3rem);
  margin: 4.3rem 0 0;
  overflow-y: auto;
  scrollbar-width: thin;
  scrollbar-color: var(--hairline) transparent;
}
.contents summary { padding-top: 0; border: 0; list-style: none; pointer-events: none }
.contents summary::-webkit-details-marker { display: none }
.contents details > ol { padding-top: 0 }
.contents ::details-content { content-visibility: visible; display: block }
}
@media screen and (min-width: 1280px) {
body { grid-template-columns: minmax(0, 33rem) 13rem; column-gap: 2.5rem }
body > :not(.skip) { grid-column: 1 }
body:has(> .contents) { grid-template-columns: 13rem minmax(0, 33rem) 12.5rem }
}
@media (prefers-reduced-motion: no-preference) {
a { transition: color 150ms, text-decoration-color 150ms }
}`
