import type { PartialDate } from '@edisi/document'

/** What a check is made with. */
export interface CheckOptions {
  /** Today's date, for the rules about dates to come; without it they are silent. */
  readonly today: PartialDate | undefined
  /** The bytes of the Markdown files and bibliographies by path, for the rules that look at them and for fixes. */
  readonly sources: ReadonlyMap<string, Uint8Array>
}
