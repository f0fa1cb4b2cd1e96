import type { ShapedText } from '../paged-document.ts'

/** A stretch of a word in one face and script. `from` and `to` are offsets in the word's text. */
export interface WordPart {
  readonly face: number
  readonly shaped: ShapedText
  readonly from: number
  readonly to: number
  /** By glyph: the offset in the word's text at which its cluster begins. */
  readonly clusters: readonly number[]
  /** By glyph: whether the part may be divided before it without being shaped anew. */
  readonly isSafe: readonly boolean[]
  readonly isRightToLeft: boolean
}

/** A word as shaped: its parts in the order of the text. `width` is thousandths of the type size. */
export interface ShapedWord {
  readonly text: string
  readonly parts: readonly WordPart[]
  readonly width: number
  readonly missing: readonly { readonly character: string; readonly offset: number }[]
}
