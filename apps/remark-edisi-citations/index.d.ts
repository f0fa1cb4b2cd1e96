import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'

/** How grave the findings of a rule are; `off` tells none. */
export type RuleSeverity = 'off' | 'info' | 'warning' | 'error'

/** What may be set. All may be left out. */
export interface Options {
  /** Severities by rule. What the document or its publication.yaml says counts more. */
  rules?: Readonly<Record<string, RuleSeverity>> | null | undefined
  /** The day of the check, `YYYY-MM-DD`, for the rules that need it; today by default. */
  today?: string | null | undefined
  /**
   * The widest folder that files may be read from, relative to the folder of the process; by default that of the
   * Markdown file, or of its publication.
   */
  root?: string | null | undefined
}

/** Checks the citations of a Markdown file, and says what is wrong in messages of the file. */
export const remarkEdisiCitations: Plugin<[(Readonly<Options> | null | undefined)?]>
// oxlint-disable-next-line import/no-default-export -- remark-cli loads a plugin by it
export default remarkEdisiCitations

/** Gives the text of a checked file with the safe fixes made; every other character stays. */
export function applySafeFixes(file: VFile): string

/** A processor that checks a file and gives it back with the safe fixes made, without parsing or printing Markdown. */
export const processor: Processor
