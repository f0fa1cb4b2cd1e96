import type { Place, Severity } from '@edisi/diagnostics'
import type { FinishedDocument } from '@edisi/document'
import type { Theme } from '@edisi/theme'

/** How a citation stands: it leads to an entry; it may lead to several or nearly does; to none; it names what no list holds. */
export type Standing = 'linked' | 'doubtful' | 'missing' | 'unlisted'

/** A citation as the report shows it. */
export interface ReportCitation {
  /** The printed id, `cite-<n>`. */
  readonly id: string
  readonly place: Place
  readonly text: string
  readonly standing: Standing
  /** Whether the document has a link for it. */
  readonly isMarked: boolean
  /** The printed id of the entry that it leads to: of several lists that hold its work, of that of its chapter. */
  readonly reference: string | undefined
  /** Entries that nearly answer, best first. */
  readonly candidates: readonly string[]
  /** From 0 to 1. */
  readonly score: number
  /** What agrees between it and its entry, in plain words. */
  readonly evidence: readonly string[]
}

/** An entry of a reference list or bibliography; a work that several lists print has an entry for each. */
export interface ReportEntry {
  readonly id: string
  /** Its words; for an entry of a bibliography as it would be printed, or its key. */
  readonly text: string
  /** The file that it stands in. */
  readonly path: string
  readonly place: Place | undefined
  /** Why it is not told as cited nowhere though no citation leads to it, in plain words; undefined where it is cited or told. */
  readonly excuse: string | undefined
}

/** A finding as the report shows it. */
export interface ReportFinding {
  readonly ruleId: string
  readonly severity: Severity
  readonly place: Place | undefined
  readonly path: string
  readonly reason: string
  readonly expected: readonly string[]
  readonly note: string | undefined
  readonly isSafelyMended: boolean
}

/** What a report is made from: plain data, so that this package knows nothing of how citations are linked. */
export interface ReportInput {
  readonly document: FinishedDocument
  readonly theme: Theme
  /** In the order of the text. */
  readonly citations: readonly ReportCitation[]
  readonly entries: readonly ReportEntry[]
  readonly findings: readonly ReportFinding[]
  /** The page of each rule that has found something, in Markdown. */
  readonly rules: ReadonlyMap<string, string>
  /** The day of the check, ISO 8601. */
  readonly date: string
}
