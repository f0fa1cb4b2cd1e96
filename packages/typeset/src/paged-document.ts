import type { PageBreak, PartialDate } from '@edisi/document'

// All lengths are points; x grows to the right, y downwards from the page's top left corner.

/** The number of a tag: its index in `PagedDocument.tags`. */
export type TagId = number

/** The number of a stretch of marked content. What carries no mark is an artifact (folios, rules, ornaments). */
export type MarkId = number

/**
 * Glyphs of one face, shaped together: a word, or a stretch between breaks. Shared by all places that show it.
 * `advances`, `dx` and `dy` are thousandths of the type size; `dx` and `dy` are undefined where all are 0.
 * `texts` has the source text of each glyph (ISO 32000-1, 9.10.3); `actualText` is set where no text per glyph is true.
 */
export interface ShapedText {
  readonly glyphs: readonly number[]
  readonly advances: readonly number[]
  readonly dx: readonly number[] | undefined
  readonly dy: readonly number[] | undefined
  readonly texts: readonly string[]
  readonly actualText: string | undefined
}

/** Glyphs `from` (inclusive) to `to` (exclusive) of a shaped text, beginning at x. Spaces are placed like words. */
export interface PlacedText {
  readonly x: number
  readonly shaped: ShapedText
  readonly from: number
  readonly to: number
}

/** A stretch of one line in one face, size and ink. `y` is its baseline; `stretch` is the face's expansion (1: none). */
export interface GlyphRun {
  readonly type: 'glyphs'
  readonly face: number
  readonly size: number
  readonly y: number
  readonly stretch: number
  /** `#rrggbb`. */
  readonly ink: string
  readonly words: readonly PlacedText[]
  readonly mark: MarkId | undefined
}

/** A filled rectangle: a rule, the ground of code, a bar. Always an artifact. */
export interface FilledBox {
  readonly type: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: string
}

/** An image of the document's resources. */
export interface PlacedImage {
  readonly type: 'image'
  readonly resource: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly mark: MarkId | undefined
}

/** Where a link leads: out of the file, or to a named destination of it. */
export type LinkTarget = { readonly type: 'url'; readonly url: string } | { readonly type: 'id'; readonly id: string }

/** An area that can be activated; one for each line that a link touches. `tag` is its Link element. */
export interface LinkArea {
  readonly type: 'link'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly target: LinkTarget
  /** What the link is, in words (PDF/UA-1, 7.18.5). */
  readonly contents: string
  readonly tag: TagId
}

/** What a page shows, in the order in which it is drawn. */
export type PageItem = GlyphRun | FilledBox | PlacedImage | LinkArea

/** A page. `label` is its folio, such as `iv` or `12`. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly label: string
  readonly items: readonly PageItem[]
}

/** Roles of PDF 1.7 structure elements that are used (ISO 32000-1, 14.8.4). */
export type TagRole =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Index'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'THead'
  | 'TBody'
  | 'Span'
  | 'Quote'
  | 'Note'
  | 'Reference'
  | 'BibEntry'
  | 'Code'
  | 'Link'
  | 'Figure'
  | 'Formula'

/** A kid of a tag: another tag, or marked content, in reading order. */
export type TagKid = { readonly type: 'tag'; readonly tag: TagId } | { readonly type: 'mark'; readonly mark: MarkId }

/** A structure element. Tag 0 is the Document. */
export interface Tag {
  readonly role: TagRole
  readonly kids: readonly TagKid[]
  /** An identifier (ISO 32000-1, 14.7.2, /ID); notes must have one (PDF/UA-1, 7.9). */
  readonly id: string | undefined
  readonly lang: string | undefined
  readonly alternative: string | undefined
  readonly actualText: string | undefined
  readonly scope: 'Row' | 'Column' | undefined
  readonly columnSpan: number
  readonly rowSpan: number
  readonly listNumbering: 'None' | 'Disc' | 'Decimal' | undefined
  /** The bounding box of a figure on its page, as x, y, width, height. */
  readonly box: readonly [number, number, number, number] | undefined
}

/** A place that links lead to. */
export interface Destination {
  readonly page: number
  readonly x: number
  readonly y: number
}

/** An entry of the outline (bookmarks). */
export interface OutlineEntry {
  readonly title: string
  readonly destination: Destination
  readonly children: readonly OutlineEntry[]
}

/** A face that the pages use: the asset it comes from, and the axes of a variable one (empty for a static one). */
export interface Face {
  readonly asset: string
  readonly postscriptName: string
  readonly axes: Readonly<Record<string, number>>
}

/** What the file says of itself. */
export interface PagedMetadata {
  readonly title: string
  readonly authors: readonly string[]
  readonly description: string | undefined
  readonly keywords: readonly string[]
  readonly lang: string
  readonly date: PartialDate | undefined
  readonly licence: string | undefined
}

/** Placed pages: all that a PDF of them needs, but the bytes of faces and images. Plain data. */
export interface PagedDocument {
  readonly metadata: PagedMetadata
  readonly faces: readonly Face[]
  readonly pages: readonly Page[]
  readonly tags: readonly Tag[]
  readonly outline: readonly OutlineEntry[]
  readonly destinations: ReadonlyMap<string, Destination>
  readonly breaks: readonly PageBreak[]
}

/** A placed page on a sheet: scaled by `scale`, its top left corner at x, y; turned by half a turn where `isTurned`. */
export interface Placement {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly isTurned: boolean
}

/** A side of a sheet of paper: placed pages, and what is printed beside them (note lines, cut marks). */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly placements: readonly Placement[]
  readonly items: readonly FilledBox[]
}
