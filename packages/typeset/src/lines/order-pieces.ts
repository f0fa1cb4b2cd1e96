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

type Direction = 'left-to-right' | 'right-to-left' | 'number' | undefined

function levelsOf(pieces: readonly Piece[], isRightToLeft: boolean): readonly number[] {
  const base = isRightToLeft ? 1 : 0
  const directions = resolveNumbers(pieces.map(directionOf), isRightToLeft)
  return directions.map((direction, index) => {
    const own = direction ?? between(directions, index)
    if (own === 'right-to-left') return 1
    if (own === 'number') return 2
    // Words of the other direction stand one level above a line that runs from right to left.
    return own === 'left-to-right' ? base * 2 : base
  })
}

// Punctuation and spaces have no direction of their own.
function directionOf(piece: Piece): Direction {
  if (piece.type !== 'slice') return undefined
  if (piece.slice.isRightToLeft) return 'right-to-left'
  const { texts } = piece.slice.shaped
  if (texts.some((text) => /\p{L}/u.test(text))) return 'left-to-right'
  return texts.some((text) => /\p{N}/u.test(text)) ? 'number' : undefined
}

// A number after words from left to right is one of them (W7).
function resolveNumbers(directions: readonly Direction[], isRightToLeft: boolean): readonly Direction[] {
  let strong: Direction = isRightToLeft ? 'right-to-left' : 'left-to-right'
  return directions.map((direction) => {
    if (direction === 'number') return strong === 'left-to-right' ? strong : direction
    strong = direction ?? strong
    return direction
  })
}

// A number among words from right to left counts as one of them (N1).
function between(directions: readonly Direction[], index: number): Direction {
  const before = directions.slice(0, index).findLast((direction) => direction !== undefined)
  const after = directions.slice(index + 1).find((direction) => direction !== undefined)
  const isLeftToRight = before === 'left-to-right'
  if (before === undefined || after === undefined || isLeftToRight !== (after === 'left-to-right')) return undefined
  return isLeftToRight ? before : 'right-to-left'
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
