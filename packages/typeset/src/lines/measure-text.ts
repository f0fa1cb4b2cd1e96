import type { FaceShelf } from '../faces/face-shelf.ts'
import type { ParagraphItem, TextStyle } from '../paragraph-items.ts'
import { shapeWord } from '../shaping/shape-word.ts'
import { collectMaterial } from './collect-material.ts'
import { box, forced, glue } from './material.ts'

/** Gives the width of words on one line, in points, unexpanded. */
export function measureText(text: string, style: TextStyle, shelf: FaceShelf): number {
  return (shapeWord(text, style, shelf).width * style.size) / 1000
}

/** Widths of items, in points: `min` of what cannot be broken further, `natural` of the longest line that the author ends. */
export interface ItemWidths {
  readonly min: number
  readonly natural: number
}

/** Measures items for the columns of a table. Words count as unbroken but for the breaks that print no hyphen. */
export function measureItems(items: readonly ParagraphItem[], shelf: FaceShelf): ItemWidths {
  const { material } = collectMaterial(items, { isHyphenated: false, isAnywhere: false }, shelf)
  const { kinds, widths, costs } = material
  let [min, natural, unbroken, line] = [0, 0, 0, 0]
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at]
    if (kind === box) unbroken += widths[at] ?? 0
    if (kind === box || kind === glue) line += widths[at] ?? 0
    if (kind !== box) {
      min = Math.max(min, unbroken)
      unbroken = 0
    }
    if ((costs[at] ?? 0) <= forced) {
      natural = Math.max(natural, line)
      line = 0
    }
  }
  return { min, natural }
}
