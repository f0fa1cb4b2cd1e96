/**
 * The style by which notes stand beside their calls on a wide screen (CSS Anchor Positioning 1): each on the line of its
 * call, or below the note before it (`--above`). The script adds it where the browser knows anchors; without, and on
 * paper, the same notes stand at the end. It is no part of the page's own style because the Nu checker does not know it.
 */
export const sidenoteCss = `@media screen and (min-width: 1280px) {
main { position: relative }
.notes { margin: 0; padding: 0; border: 0 }
.notes > :is(h2, h3) { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.notes > ol { margin: 0; padding: 0; list-style: none }
.notes > ol > li {
  position: absolute;
  top: max(anchor(top), calc(anchor(var(--above) bottom, 0px) + .75rem));
  inset-inline-start: calc(100% + 2.5rem);
  width: 12.5rem;
  margin: 0;
  font-size: .78rem;
  line-height: 1.45;
  hyphens: auto;
}
.notes > ol > li::before { content: counter(list-item); float: inline-start; margin-inline-end: .4em; font-family: var(--sans); font-variant-numeric: lining-nums; color: var(--nila) }
.notes > ol > li > :first-child { margin-top: 0 }
.notes .back { display: none }
}`
