import type { ContentsEntry } from './outline-book.ts'

/** A file of the book as it is packed; its address is relative to the package file. */
export interface PackedFile {
  readonly href: string
  readonly mediaType: string
  readonly data: string | Uint8Array
}

/** A text of the book in reading order. */
export interface SpineFile {
  /** The name of the file without its extension; also its id in the package. */
  readonly name: string
  readonly xhtml: string
}

/** The beginning of a printed page. */
export interface PageTarget {
  readonly label: string
  readonly href: string
}

/** A named place that reading systems offer by itself. */
export interface Landmark {
  readonly type: 'cover' | 'titlepage' | 'toc' | 'bodymatter' | 'bibliography'
  readonly label: string
  readonly href: string
}

/** Someone who made the book. */
export interface Creator {
  readonly name: string
  readonly sortName: string
}

/** What a book says of itself: words, not yet escaped. */
export interface BookMetadata {
  /** `urn:uuid:…`. */
  readonly identifier: string
  /** Further identifiers as URNs or addresses. */
  readonly identifiers: readonly string[]
  readonly title: string
  /** Empty where there is none. */
  readonly subtitle: string
  readonly creators: readonly Creator[]
  readonly lang: string
  readonly direction: 'ltr' | 'rtl'
  /** As far as it is known: `2024`, `2024-05` or `2024-05-09`. */
  readonly date: string | undefined
  /** ISO 8601 in UTC, to the second. */
  readonly modified: string
  readonly publisher: string | undefined
  readonly description: string | undefined
  readonly subjects: readonly string[]
  readonly rights: string | undefined
  readonly accessibility: readonly (readonly [string, string])[]
}

/** A whole book, ready to be packed. */
export interface Book {
  readonly metadata: BookMetadata
  readonly style: string
  /** Texts in reading order; the contents stand after the text of the name `contentsAfter`, or in no place of it. */
  readonly texts: readonly SpineFile[]
  readonly contentsAfter: string | undefined
  readonly contents: readonly ContentsEntry[]
  readonly landmarks: readonly Landmark[]
  readonly pages: readonly PageTarget[]
  readonly images: readonly PackedFile[]
  /** The address of the image that is the cover. */
  readonly cover: string | undefined
  readonly navigation: string
}
