import type { Place } from '@edisi/diagnostics'
import type { CslItem } from '../csl-item.ts'
import type { UnreadEntry } from '../linked-document.ts'

/** What a bibliography file holds, in its order, and what of it could not be read. */
export interface ReadBibliography {
  readonly entries: readonly ReadEntry[]
  readonly unread: readonly UnreadEntry[]
}

/** One entry of a bibliography file. */
export interface ReadEntry {
  readonly key: string
  /** Where it stands. */
  readonly place: Place | undefined
  /**
   * Where the values of its fields stand, by the file's name of the field in lower case: exactly the value, without quotes
   * and braces. A value that is put together or escaped has no place.
   */
  readonly fields: ReadonlyMap<string, Place>
  readonly csl: CslItem
}
