import type { AnchorItem, InlineImageItem, TextItem } from '../paragraph-items.ts'
import type { ShapedWord } from '../shaping/shaped-word.ts'
import type { Word } from './word.ts'
import type { Chunk } from './word.ts'

/** What an entry of the material shows. */
export type Content =
  | {
      readonly type: 'chunk'
      readonly item: TextItem
      readonly word: Word
      readonly chunk: Chunk
      /** Where the word begins in the item's value. */
      readonly offset: number
    }
  | { readonly type: 'space'; readonly item: TextItem; readonly space: ShapedWord; readonly offset: number }
  | { readonly type: 'image'; readonly item: InlineImageItem }
  | { readonly type: 'blank' }

/** The cost of a break that must be, or must not be (Knuth and Plass, p. 1120). */
export const forced = -10000
export const forbidden = 10000

/** The kinds of material: what is printed, what gives way, and where a line may end. */
export const box = 0
export const glue = 1
export const penalty = 2

/**
 * A paragraph as boxes, glue and penalties, entry by entry in parallel lists. Lengths are points. A penalty's width is
 * printed only where it is broken at; `flexible` is the part of a box's width that is type, and may be expanded.
 * Source: D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11 (1981), p. 1122.
 */
export interface Material {
  readonly kinds: number[]
  readonly widths: number[]
  readonly stretches: number[]
  readonly shrinks: number[]
  readonly flexible: number[]
  readonly costs: number[]
  readonly isHyphen: boolean[]
  /** How far an entry may stand out at the left and right edge of a line. */
  readonly lefts: number[]
  readonly rights: number[]
  readonly contents: (Content | undefined)[]
  /** What rides on the entry before `at`, in order. */
  readonly anchors: { readonly at: number; readonly item: AnchorItem }[]
}

/** Makes a material without entries. */
export function emptyMaterial(): Material {
  return {
    kinds: [],
    widths: [],
    stretches: [],
    shrinks: [],
    flexible: [],
    costs: [],
    isHyphen: [],
    lefts: [],
    rights: [],
    contents: [],
    anchors: [],
  }
}

/** Adds what is printed. */
export function addBox(
  material: Material,
  content: Content,
  size: { readonly width: number; readonly flexible: number; readonly left: number; readonly right: number },
): void {
  material.kinds.push(box)
  material.widths.push(size.width)
  material.flexible.push(size.flexible)
  material.stretches.push(0)
  material.shrinks.push(0)
  material.costs.push(0)
  material.isHyphen.push(false)
  material.lefts.push(size.left)
  material.rights.push(size.right)
  material.contents.push(content)
}

/** Adds blank space that may give way, and at which a line may end. */
export function addGlue(
  material: Material,
  content: Content | undefined,
  size: { readonly width: number; readonly stretch: number; readonly shrink: number },
): void {
  material.kinds.push(glue)
  material.widths.push(size.width)
  material.flexible.push(0)
  material.stretches.push(size.stretch)
  material.shrinks.push(size.shrink)
  material.costs.push(0)
  material.isHyphen.push(false)
  material.lefts.push(0)
  material.rights.push(0)
  material.contents.push(content)
}

/** Adds a place at which a line may end, at a cost; `width` and `right` are those of a hyphen. */
export function addPenalty(
  material: Material,
  cost: number,
  hyphen: { readonly width: number; readonly right: number } | undefined,
): void {
  material.kinds.push(penalty)
  material.widths.push(hyphen?.width ?? 0)
  material.flexible.push(0)
  material.stretches.push(0)
  material.shrinks.push(0)
  material.costs.push(cost)
  material.isHyphen.push(hyphen !== undefined)
  material.lefts.push(0)
  material.rights.push(hyphen?.right ?? 0)
  material.contents.push(undefined)
}
