import type { Piece } from './gather-pieces.ts'

/**
 * Gives the pieces of a line in the order in which they stand, from left to right. A piece that runs from right to left
 * has an odd level, and what stands between two of one direction follows them (UAX #9, N1, N2 and L2); words, not
 * characters, are what is ordered, as each is of one direction.
 */
export function orderPieces(pieces: readonly Piece[], isRightToLeft: boolean): readonly Piece[] {
  if (!isRightToLeft && !pieces.some((piece) => piece.type === 'slice' && piece.slice.isRightToLeft)) return pieces
  const levels = levelsOf(pieces, isRightToLeft)
  const ordered = [...pieces]
  let order = ordered.map((piece, index) => ({ piece, level: levels[index] ?? 0 }))
  for (let level = Math.max(...levels); level > 0; level--) order = reverseFrom(order, level)
  return order.map(({ piece }) => piece)
}

function levelsOf(pieces: readonly Piece[], isRightToLeft: boolean): readonly number[] {
  const base = isRightToLeft ? 1 : 0
  const directions = pieces.map(directionOf)
  return directions.map((direction, index) => {
    const own = direction ?? between(directions, index)
    if (own === 'right-to-left') return 1
    // Numbers and words of the other direction stand one level above a line that runs from right to left.
    return own === 'left-to-right' ? base * 2 : base
  })
}

type Direction = 'left-to-right' | 'right-to-left' | undefined

// Punctuation and spaces have no direction of their own.
function directionOf(piece: Piece): Direction {
  if (piece.type !== 'slice') return undefined
  if (piece.slice.isRightToLeft) return 'right-to-left'
  return piece.slice.shaped.texts.some((text) => /[\p{L}\p{N}]/u.test(text)) ? 'left-to-right' : undefined
}

function between(directions: readonly Direction[], index: number): Direction {
  const before = directions.slice(0, index).findLast((direction) => direction !== undefined)
  const after = directions.slice(index + 1).find((direction) => direction !== undefined)
  return before === after ? before : undefined
}

interface Levelled {
  readonly piece: Piece
  readonly level: number
}

function reverseFrom(order: readonly Levelled[], level: number): Levelled[] {
  const result: Levelled[] = []
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && (order[to]?.level ?? 0) >= level) to++
    if (to === from) {
      const entry = order[from]
      if (entry !== undefined) result.push(entry)
      from++
    } else {
      result.push(...order.slice(from, to).toReversed())
      from = to
    }
  }
  return result
}
