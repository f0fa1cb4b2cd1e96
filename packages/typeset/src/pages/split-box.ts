import type { Box, Piece } from '../galley/galley.ts'

/**
 * Splits a box that is taller than a page (a row of a table, a caption, a title of an unusual length) between its lines.
 * The first part keeps its notes and destinations; a single line or image that is too tall stays whole.
 */
export function splitBox(box: Box, height: number): readonly Box[] {
  const pieces = box.pieces.toSorted((a, b) => topOf(a) - topOf(b))
  const parts: { top: number; bottom: number; pieces: Piece[] }[] = []
  // A row's head is set again above each of its parts.
  const room = height - (box.repeat?.height ?? 0)
  for (const piece of pieces) {
    const part = parts.at(-1)
    if (part && bottomOf(piece) - part.top <= room) {
      part.pieces.push(piece)
      part.bottom = Math.max(part.bottom, bottomOf(piece))
    } else parts.push({ top: part ? topOf(piece) : 0, bottom: bottomOf(piece), pieces: [piece] })
  }
  return parts.map((part, index) => ({
    ...box,
    height: index === parts.length - 1 ? Math.min(box.height - part.top, room) : part.bottom - part.top,
    pieces: part.pieces.map((piece) => raise(piece, part.top)),
    notes: index === 0 ? box.notes : [],
    ids: index === 0 ? box.ids : [],
  }))
}

function topOf(piece: Piece): number {
  switch (piece.type) {
    case 'line':
      return piece.baseline - Math.max(piece.line.ascent, 6)
    case 'folios':
      return piece.baseline - piece.style.size
    case 'rule':
    case 'image':
      return piece.y
    default:
      throw unknownPiece(piece)
  }
}

function bottomOf(piece: Piece): number {
  switch (piece.type) {
    case 'line':
      return piece.baseline + Math.max(piece.line.descent, 2)
    case 'folios':
      return piece.baseline + piece.style.size / 4
    case 'rule':
    case 'image':
      return piece.y + piece.height
    default:
      throw unknownPiece(piece)
  }
}

function raise(piece: Piece, by: number): Piece {
  return piece.type === 'line' || piece.type === 'folios'
    ? { ...piece, baseline: piece.baseline - by }
    : { ...piece, y: piece.y - by }
}

function unknownPiece(piece: never): Error {
  return new Error(`expected a piece of a box, got ${JSON.stringify(piece)}`)
}
