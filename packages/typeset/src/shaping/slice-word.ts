import type { FaceShelf } from '../faces/face-shelf.ts'
import type { ShapedText } from '../paged-document.ts'
import type { TextStyle } from '../paragraph-items.ts'
import { shapeWord } from './shape-word.ts'
import type { ShapedWord } from './shaped-word.ts'
import type { WordPart } from './shaped-word.ts'

/** Glyphs `from` (inclusive) to `to` (exclusive) of a shaped text. `width` is thousandths of the type size. */
export interface WordSlice {
  readonly face: number
  readonly shaped: ShapedText
  readonly from: number
  readonly to: number
  readonly width: number
  readonly isRightToLeft: boolean
}

/** A stretch of a word by offsets of its text. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Gives a stretch of a word as slices of what was shaped. Where that cannot be cut there (within a ligature, or between
 * glyphs that were fitted to each other), the stretch is shaped by itself.
 */
export function sliceWord(
  word: ShapedWord,
  { from, to }: Range,
  { style, shelf }: { readonly style: TextStyle; readonly shelf: FaceShelf },
): readonly WordSlice[] {
  if (from === 0 && to === word.text.length) return word.parts.map(wholePart)
  const slices: WordSlice[] = []
  for (const part of word.parts) {
    if (part.to <= from || part.from >= to) continue
    const slice = slicePart(part, { from: Math.max(from, part.from), to: Math.min(to, part.to) })
    if (slice === undefined) return shapeWord(word.text.slice(from, to), style, shelf).parts.map(wholePart)
    slices.push(slice)
  }
  return slices
}

function wholePart(part: WordPart): WordSlice {
  return {
    face: part.face,
    shaped: part.shaped,
    from: 0,
    to: part.shaped.glyphs.length,
    width: widthOf(part.shaped, 0, part.shaped.glyphs.length),
    isRightToLeft: part.isRightToLeft,
  }
}

function widthOf(shaped: ShapedText, from: number, to: number): number {
  let width = 0
  for (let at = from; at < to; at++) width += shaped.advances[at] ?? 0
  return width
}

function slicePart(part: WordPart, range: Range): WordSlice | undefined {
  if (range.from === part.from && range.to === part.to) return wholePart(part)
  if (part.isRightToLeft || part.shaped.actualText !== undefined) return undefined
  const from = glyphAt(part, range.from)
  const to = glyphAt(part, range.to)
  if (from === undefined || to === undefined) return undefined
  const { face, shaped, isRightToLeft } = part
  return { face, shaped, from, to, width: widthOf(shaped, from, to), isRightToLeft }
}

// The glyph that a stretch beginning at an offset begins with; undefined where the part may not be cut there.
function glyphAt(part: WordPart, offset: number): number | undefined {
  if (offset === part.from) return 0
  if (offset === part.to) return part.shaped.glyphs.length
  const glyph = part.clusters.indexOf(offset)
  return glyph >= 0 && (part.isSafe[glyph] ?? false) ? glyph : undefined
}
