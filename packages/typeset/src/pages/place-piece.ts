import type { FolioPiece, Piece } from '../galley/galley.ts'
import type { FilledBox, GlyphRun, LinkArea, PageItem, PlacedText } from '../paged-document.ts'
import type { LineRun, SetLine } from '../paragraph-items.ts'
import type { TagTree } from '../tags/tag-tree.ts'

/** Where pieces are placed: the page's items, and the left of its type area. */
export interface Placing {
  readonly left: number
  readonly items: PageItem[]
  readonly tags: TagTree
  /** Marks of words that a line is drawn through. */
  readonly struck: ReadonlySet<number>
  /** Turns folios into lines, once all pages are broken; x is counted from the left of the type area. */
  readonly setFolios: (piece: FolioPiece) => readonly { readonly line: SetLine; readonly x: number }[]
}

/** Adds a piece of a box whose top stands at y to the items of a page. */
export function placePiece(piece: Piece, y: number, placing: Placing): void {
  switch (piece.type) {
    case 'line':
      return placeLine(piece.line, { x: placing.left + piece.x, y: y + piece.baseline }, placing)
    case 'rule': {
      const { width, height, ink } = piece
      placing.items.push({ type: 'box', x: placing.left + piece.x, y: y + piece.y, width, height, ink })
      return undefined
    }
    case 'image': {
      const { resource, width, height, mark } = piece
      const [x, top] = [placing.left + piece.x, y + piece.y]
      placing.items.push({ type: 'image', resource, x, y: top, width, height, mark })
      if (piece.tag !== undefined) placing.tags.setBox(piece.tag, [x, top, width, height])
      return undefined
    }
    case 'folios':
      for (const { line, x } of placing.setFolios(piece)) {
        placeLine(line, { x: placing.left + x, y: y + piece.baseline }, placing)
      }
      return undefined
    default:
      throw unknownPiece(piece)
  }
}

/** Adds a line whose origin stands at x on the baseline y. */
export function placeLine(
  line: SetLine,
  { x, y }: { readonly x: number; readonly y: number },
  { items, struck }: Pick<Placing, 'items' | 'struck'>,
): void {
  for (const run of line.runs) {
    items.push(toGlyphRun(run, x, y))
    if (run.mark !== undefined && struck.has(run.mark)) items.push(strike(run, x, y))
  }
  for (const image of line.images) {
    const { resource, width, height, mark } = image
    items.push({ type: 'image', resource, x: x + image.x, y: y - height, width, height, mark })
  }
  addLinks(line, { x, y }, items)
}

function toGlyphRun(run: LineRun, x: number, y: number): GlyphRun {
  const { face, size, stretch, ink, mark } = run
  return {
    type: 'glyphs',
    face,
    size,
    y: y - run.rise,
    stretch,
    ink,
    words: run.words.map((word) => moveWord(word, x)),
    mark,
  }
}

function moveWord({ x, shaped, from, to }: PlacedText, by: number): PlacedText {
  return { x: x + by, shaped, from, to }
}

function strike(run: LineRun, x: number, y: number): FilledBox {
  const left = x + (run.words[0]?.x ?? 0)
  return {
    type: 'box',
    x: left,
    y: y - run.rise - run.size * 0.24,
    width: run.width,
    height: run.size * 0.05,
    ink: run.ink,
  }
}

/** A link has one area on each line that it touches, whatever runs it is made of. */
function addLinks(line: SetLine, { x, y }: { readonly x: number; readonly y: number }, items: PageItem[]): void {
  let area: LinkArea | undefined
  for (const { link, words, width, size } of line.runs) {
    const left = x + (words[0]?.x ?? 0)
    if (area && area.tag !== link?.tag) {
      items.push(area)
      area = undefined
    }
    if (!link) continue
    const { target, contents, tag } = link
    const [top, height] = [y - size * 0.8, size * 1.1]
    area = area
      ? { ...area, width: left + width - area.x, y: Math.min(area.y, top), height: Math.max(area.height, height) }
      : { type: 'link', x: left, y: top, width, height, target, contents, tag }
  }
  if (area) items.push(area)
}

function unknownPiece(piece: never): Error {
  return new Error(`expected a piece of a box, got ${JSON.stringify(piece)}`)
}
