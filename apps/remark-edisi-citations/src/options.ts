/** How grave the findings of a rule are; `off` tells none. */
export type RuleSeverity = 'off' | 'info' | 'warning' | 'error'

/** What may be set. All may be left out. */
export interface Options {
  /** Severities by rule. What the document or its publication.yaml says counts more. */
  readonly rules?: Readonly<Record<string, RuleSeverity>> | null | undefined
  /** The day of the check, `YYYY-MM-DD`, for the rules that need it; today by default. */
  readonly today?: string | null | undefined
  /**
   * The widest folder that files may be read from, relative to the folder of the process; by default that of the
   * Markdown file, or of its publication.
   */
  readonly root?: string | null | undefined
}
