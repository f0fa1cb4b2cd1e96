/** The apparatus of a web page: calls and notes, references and the ways back, cards. */
export const apparatusCss = `.note-call { font-family: var(--sans); font-variant-numeric: lining-nums; vertical-align: .45em }
.note-call a { padding: 0 .12em; text-decoration: none }
.note-call a:hover { text-decoration: underline }
.back, .back a { text-decoration: none; font-family: var(--sans); font-size: .83rem; font-variant-numeric: lining-nums; white-space: nowrap }
.back a { padding: .1em .3em }
.back a:hover, a.back:hover { text-decoration: underline }
.cited, .card .sign { display: none }
.card .cited { display: inline; color: var(--quiet-ink) }
.card .back { display: block; margin-top: .4rem }
.notes { margin-top: 3rem; padding-top: .1rem; border-top: 1px solid var(--hairline); font-size: .88rem; line-height: 1.5 }
.notes > :is(h2, h3) { margin-top: 1.25rem; font-size: 1.2rem }
.notes li { margin-bottom: .5rem }
.notes p { margin: .25rem 0 }
.references { font-size: .92rem; line-height: 1.5; overflow-wrap: anywhere; hyphens: manual }
.references li { margin-bottom: .65rem }
.references p { margin: 0; hyphens: manual; text-wrap: wrap }
.references:is(.paragraphs, .bulleted) { padding: 0; list-style-type: "" }
.references:is(.paragraphs, .bulleted) > li { padding-inline-start: 1.5em }
.references:is(.paragraphs, .bulleted) > li > p:first-child { text-indent: -1.5em }
.references .label { margin-inline-end: .4em }
li:target, main a:target { background: var(--tint); box-shadow: 0 0 0 .3rem var(--tint) }

.card {
  position: absolute;
  inset: auto;
  width: max-content;
  max-width: min(26rem, calc(100vw - 2rem));
  margin: 0;
  padding: .75rem 1rem;
  border: 1px solid var(--hairline);
  background: var(--paper);
  color: var(--ink);
  font: 400 .88rem/1.5 var(--serif);
  font-variant-numeric: oldstyle-nums;
  letter-spacing: normal;
  text-align: start;
  text-indent: 0;
  overflow-wrap: anywhere;
  white-space: normal;
}
.card p { margin: 0; text-indent: 0 }
.card p + p { margin-top: .5rem }`
