import type { NodeId } from '@edisi/document'
import type { FaceRole } from '@edisi/theme'
import type { LinkTarget, MarkId, PlacedText, TagId } from './paged-document.ts'

/** How words are set. `size` and `rise` are points, `tracking` thousandths of the size; `features` are OpenType tags. */
export interface TextStyle {
  readonly face: FaceRole
  readonly size: number
  readonly ink: string
  /** OpenType features that are switched on, such as `onum`, `smcp`, `tnum`; a leading `-` switches one off. */
  readonly features: readonly string[]
  readonly tracking: number
  readonly rise: number
  /** BCP 47; decides hyphenation and shaping. */
  readonly lang: string
}

/** A link around words: the areas of its lines carry its target and its tag. */
export interface LinkSpan {
  readonly target: LinkTarget
  readonly contents: string
  readonly tag: TagId
}

/** How a stretch may be broken: prose with hyphenation, addresses at sensible places without a hyphen, code, or nowhere. */
export type Breaking = 'prose' | 'address' | 'code' | 'never'

/** Words of one style. `source` says where their first unit stands in `flattenBlock`, for page breaks and diagnostics. */
export interface TextItem {
  readonly type: 'text'
  readonly value: string
  readonly style: TextStyle
  readonly breaking: Breaking
  readonly mark: MarkId | undefined
  readonly link: LinkSpan | undefined
  readonly source: { readonly block: NodeId; readonly offset: number } | undefined
}

/** A line break that the author set. */
export interface BreakItem {
  readonly type: 'break'
}

/** Something that has no width and rides on the word before it: the call of a note, or a place that links lead to. */
export interface AnchorItem {
  readonly type: 'anchor'
  /** The note whose text must stand at the foot of this line's page. */
  readonly note: string | undefined
  /** A destination at this line. */
  readonly id: string | undefined
}

/** An image that stands in the line like a word, its foot on the baseline. */
export interface InlineImageItem {
  readonly type: 'image'
  readonly resource: string
  readonly width: number
  readonly height: number
  readonly mark: MarkId | undefined
}

/** Blank space of a fixed width, such as an indent or the space after a bullet. Never broken at. */
export interface SpaceItem {
  readonly type: 'space'
  readonly width: number
}

/** What a paragraph is made of. */
export type ParagraphItem = TextItem | BreakItem | AnchorItem | InlineImageItem | SpaceItem

/** How a paragraph is set. Lengths are points. */
export interface ParagraphStyle {
  readonly align: 'justify' | 'left' | 'center' | 'right'
  /** The measure of a line by its number from 0, and how far it is moved to the right. */
  readonly measureOf: (line: number) => { readonly left: number; readonly width: number }
  /** Indent of the first line, in addition to `measureOf`. */
  readonly indent: number
  /** Distance of baselines. */
  readonly leading: number
  readonly isHyphenated: boolean
}

/** A stretch of a set line in one face, size, ink, stretch and mark. Its words' x count from the line's origin. */
export interface LineRun {
  readonly face: number
  readonly size: number
  readonly ink: string
  readonly rise: number
  readonly stretch: number
  readonly words: readonly PlacedText[]
  readonly width: number
  readonly mark: MarkId | undefined
  readonly link: LinkSpan | undefined
}

/** An image within a set line; x counts from the line's origin, its foot stands on the baseline. */
export interface LineImage {
  readonly resource: string
  readonly x: number
  readonly width: number
  readonly height: number
  readonly mark: MarkId | undefined
}

/** A set line. `ascent` and `descent` are what it truly needs above and below its baseline. */
export interface SetLine {
  readonly runs: readonly LineRun[]
  readonly images: readonly LineImage[]
  readonly width: number
  readonly ascent: number
  readonly descent: number
  readonly isHyphenated: boolean
  /** Notes called in this line, in order. */
  readonly notes: readonly string[]
  /** Destinations in this line. */
  readonly ids: readonly string[]
  /** The first source of this line: where a page that begins with it begins. */
  readonly source: { readonly block: NodeId; readonly offset: number } | undefined
}
