import type { ShapedWord } from '../shaping/shaped-word.ts'

/**
 * What stands between two places at which a word may be broken. `from` and `to` are offsets in the shaped text; `width`,
 * and how far it stands out at the edges, `left` and `right`, are thousandths of the type size.
 */
export interface Chunk {
  readonly from: number
  readonly to: number
  readonly width: number
  readonly left: number
  readonly right: number
  /** The penalty of a break after this chunk, and whether it prints a hyphen; of no meaning in the last one. */
  readonly cost: number
  readonly isHyphen: boolean
}

/** A word ready for lines: shaped once, however it will be broken. */
export interface Word {
  readonly shaped: ShapedWord
  readonly chunks: readonly Chunk[]
  /** Offsets in the shaped text before which the author's text has a soft hyphen. */
  readonly softHyphens: readonly number[]
}
