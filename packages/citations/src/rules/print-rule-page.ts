import type { RulePage } from './rule-page.ts'

/** Prints the page of a rule as Markdown. */
export function printRulePage({ id, severity, what, why, example, detail, mend }: RulePage): string {
  const parts = [`# ${id} (${severity})`, what, `Why: ${why}`, `Example: ${example}`, detail, `Mend: ${mend}`]
  return parts.filter((part) => part !== undefined).join('\n\n')
}
