const values = ['look', 'linked', 'doubtful', 'missing', 'unlisted', 'uncited'] as const

/**
 * The choice of what is shown, and how it is kept without a script: rows without what is asked for go, but for headings.
 * An item of a numbered list is hidden in place, since one that is not displayed would not be counted.
 */
export const choiceCss = `.choices { position: sticky; top: 0; z-index: 1; margin-block: 0 2.5rem; background: var(--paper); border-bottom: 1px solid var(--hairline) }
.choices fieldset { display: flex; flex-wrap: wrap; gap: 0 1.4rem; margin: 0; padding: 0; border: 0; font-family: var(--sans); font-size: .83rem; line-height: 1.45; font-variant-numeric: lining-nums }
.choices legend { float: inline-start; padding: .7rem 0; font-weight: 600 }
.choices legend + * { clear: none }
.choice { position: relative; padding: .7rem 0; color: var(--quiet-ink); cursor: pointer; white-space: nowrap }
.choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer }
.choice:hover { color: var(--ink) }
.choice:has(:checked) { color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px var(--nila) }
.choice:has(:focus-visible) { outline: 2px solid var(--nila); outline-offset: -2px }
.choice .sign { font-weight: 600 }
.choice.linked .sign { color: var(--linked) }
.choice:is(.doubtful, .look) .sign { color: var(--doubtful) }
.choice:is(.missing, .uncited) .sign { color: var(--missing) }
.choice .count { color: var(--ink) }
${values
  .map(
    (value) => `body:has(#show_${value}:checked) :is(.text, .apparatus) .row:not(.has-${value}, .head) { display: none }
body:has(#show_${value}:checked) ol > li:has(> .row):not(:has(> .row.has-${value})) { visibility: hidden; height: 0; margin: 0; overflow: hidden }`,
  )
  .join('\n')}
body:has(.choices :checked:not(#show_all, #show_look)) .apparatus:has(.others) { display: none }
@media (max-width: 699px) {
html { scroll-padding-top: 1rem }
.choices { position: static }
.choice, .choices legend { padding: .45rem 0 }
}`
