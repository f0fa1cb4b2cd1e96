import type { Place } from './place.ts'

/** How grave a finding is: an error makes the command exit 1, a warning does so under `--strict` alone. */
export type Severity = 'error' | 'warning' | 'info'

/** A second place that explains a finding, such as the entry that a citation nearly matched. */
export interface Related {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly text: string
}

/** A change of a source: a stretch of it, and what stands there after the change. An empty stretch is an insertion. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/**
 * One finding: plain data with the fields of a VFile message, so that it survives a worker, a cache and JSON.
 * `place` is undefined where the whole file is meant. `expected` lists what could stand
 * in the place instead, best first: it is offered, and never put in unasked.
 */
export interface Diagnostic {
  readonly ruleId: string
  readonly severity: Severity
  readonly fatal: boolean | undefined
  readonly path: string
  readonly place: Place | undefined
  readonly reason: string
  readonly expected: readonly string[]
  /** The edits that mend it safely, that is without changing what the text says; all or none are made. Often empty. */
  readonly fix: readonly Edit[]
  readonly related: readonly Related[]
  readonly url: string | undefined
  readonly note: string | undefined
}

/** What a message factory says of a finding; all but the rule, the severity, the path and the reason may be left out. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  readonly reason: string
  readonly at: Place | string
  readonly expected?: readonly string[]
  readonly fix?: readonly Edit[]
  readonly related?: readonly Related[]
  readonly url?: string
  readonly note?: string
}

/** What a VFile message calls each severity. */
export const fatalOf = { error: true, warning: false, info: undefined } as const

/**
 * Gives the complete diagnostic of a finding. `at` is its place, or the path of the file where the whole file is meant.
 * The reason is one clause in lower case without a final stop; the note says what to do.
 */
export function toDiagnostic(finding: Finding): Diagnostic {
  const { at } = finding
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    fatal: fatalOf[finding.severity],
    path: typeof at === 'string' ? at : at.path,
    place: typeof at === 'string' ? undefined : at,
    reason: finding.reason,
    expected: finding.expected ?? [],
    fix: finding.fix ?? [],
    related: finding.related ?? [],
    url: finding.url,
    note: finding.note,
  }
}
