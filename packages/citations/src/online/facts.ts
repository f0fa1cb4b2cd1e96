/** What was learnt of an address. */
export type UrlFact =
  | { readonly outcome: 'alive' }
  /** It answers, and says that it stands under another address for good. */
  | { readonly outcome: 'moved'; readonly to: string }
  /** `archive` is the address of a copy that an archive keeps. */
  | { readonly outcome: 'gone'; readonly status: 404 | 410; readonly archive: string | undefined }
  /** Programs are not let in, by this status or, without one, by robots.txt: only a person can tell. */
  | { readonly outcome: 'closed'; readonly status: number | undefined }

/** What was learnt of a work. */
export type WorkFact =
  | { readonly outcome: 'found'; readonly record: WorkRecord }
  /** The DOI leads somewhere, but nothing was told of the work. */
  | { readonly outcome: 'registered' }
  /** No agency knows the DOI; `near` is a record that answers to the entry's words. */
  | { readonly outcome: 'unregistered'; readonly near: WorkRecord | undefined }
  /** No record answers to the entry's words. */
  | { readonly outcome: 'absent' }

/** What an index says of a work. Texts are plain, on one line, and of bounded length. */
export interface WorkRecord {
  readonly doi: string | undefined
  /** The index's own word for what it is, such as `journal-article`. */
  readonly type: string | undefined
  /** With its subtitle after a colon. */
  readonly title: string | undefined
  /** Family names, or names of organisations, in order; not all of a long row. */
  readonly authors: readonly string[]
  /** Years of publication, as far as they are told. */
  readonly printed: number | undefined
  readonly online: number | undefined
  readonly issued: number | undefined
  readonly retraction: Retraction | undefined
}

/** How a work was taken back. */
export interface Retraction {
  readonly kind: 'retraction' | 'withdrawal' | 'removal' | 'partial-retraction'
  /** The notice that says so. */
  readonly notice: string | undefined
  readonly year: number | undefined
}

/** A fact and the day on which it was learnt, as `2026-11-24`. */
export type Dated<Fact> = Fact & { readonly checked: string }

/** Why nothing was learnt this time. */
export type NetworkFailure =
  | 'too-many-requests'
  | 'server-error'
  | 'timeout'
  | 'unreachable'
  | 'unknown-host'
  | 'certificate'
  | 'bad-answer'
  | 'redirects'
  | 'private-address'
  | 'proxy'
  | 'robots-unknown'
  | 'out-of-time'

/** What came of one inquiry. */
export type InquiryAnswer<Fact> =
  | { readonly type: 'known'; readonly fact: Dated<Fact> }
  | { readonly type: 'failed'; readonly why: NetworkFailure }

/** What came of all inquiries, by their keys. */
export interface InquiryAnswers {
  readonly urls: ReadonlyMap<string, InquiryAnswer<UrlFact>>
  readonly works: ReadonlyMap<string, InquiryAnswer<WorkFact>>
}
