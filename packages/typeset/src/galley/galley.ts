import type { NodeId } from '@edisi/document'
import type { MarkId, TagId } from '../paged-document.ts'
import type { SetLine, TextStyle } from '../paragraph-items.ts'

/** A place in the text: a block, and an offset of `flattenBlock`. */
export interface Source {
  readonly block: NodeId
  readonly offset: number
}

/** A set line. `x` counts from the left of the type area, `baseline` down from the top of its box. */
export interface LinePiece {
  readonly type: 'line'
  readonly line: SetLine
  readonly x: number
  readonly baseline: number
}

/** A rule or a bar. */
export interface RulePiece {
  readonly type: 'rule'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: string
}

/** An image; `tag` is its Figure, which learns from it where it stands. */
export interface ImagePiece {
  readonly type: 'image'
  readonly resource: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly mark: MarkId | undefined
  readonly tag: TagId | undefined
}

/**
 * Folios that are known only when all pages are broken: those of the pages on which `ids` stand, as links, the last one
 * ending at `right`. With `leadersFrom`, dots run from there to the first of them.
 */
export interface FolioPiece {
  readonly type: 'folios'
  readonly ids: readonly string[]
  readonly right: number
  readonly baseline: number
  readonly style: TextStyle
  readonly leadersFrom: number | undefined
  /** Words before the first folio, such as "Cited". */
  readonly label: string
  /** The tag that the links are added to. */
  readonly tag: TagId
  /** What a link says of itself before its folio. */
  readonly contents: string
}

/** What a box shows. */
export type Piece = LinePiece | RulePiece | ImagePiece | FolioPiece

/**
 * A ground or a bar that runs behind the boxes that share it, broken where the page ends; `above` and `below` are how far
 * it reaches beyond them. x counts from the left of the type area.
 */
export interface Ground {
  readonly x: number
  readonly width: number
  readonly above: number
  readonly below: number
  readonly ink: string
}

/** What cannot be broken over pages: a line, a row, a figure. */
export interface Box {
  readonly type: 'box'
  readonly height: number
  readonly pieces: readonly Piece[]
  /** Notes that are called here, in order. */
  readonly notes: readonly string[]
  /** Destinations at the top of this box. */
  readonly ids: readonly string[]
  /** Where a page that begins here begins; undefined in front matter and notes. */
  readonly source: Source | undefined
  readonly grounds: readonly Ground[]
  /** What is set again above this box when a page begins with it: the head of a table. */
  readonly repeat: Box | undefined
}

/**
 * Space between boxes; it vanishes at the top of a page. `stretch` is how many lines of the grid a page that is too short
 * may add here. With `phase`, the box that follows stands that far below a line of the grid (0: on it).
 */
export interface Glue {
  readonly type: 'glue'
  readonly height: number
  readonly stretch: number
  readonly phase: number | undefined
}

/** A place where a page may end, at a cost; with an infinite cost it may not. */
export interface Penalty {
  readonly type: 'penalty'
  readonly cost: number
}

/** The vertical list that pages are broken from (Knuth, The TeXbook, chapter 15). */
export type GalleyItem = Box | Glue | Penalty
