import type { Severity } from '@edisi/diagnostics'

/** What `edisi explain` says of a rule: each part Markdown, of the author's source and in the author's terms. */
export interface RulePage {
  readonly id: string
  readonly severity: Severity
  /** What the rule finds; its first sentence stands for the rule in reports. */
  readonly what: string
  readonly why: string
  readonly example: string
  /** What tells a finding from what is left alone, where a reader would wonder. */
  readonly detail?: string
  /** How to mend it, and where the rule is silent. */
  readonly mend: string
}
