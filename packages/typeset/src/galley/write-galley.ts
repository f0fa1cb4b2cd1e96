import type { Box, GalleyItem, Glue, Penalty } from './galley.ts'

/** Space that a block wants before or after it, in points; see `Glue`. */
export interface Space {
  readonly height: number
  readonly stretch?: number
  readonly phase?: number
}

/** Writes a galley. Between two boxes it puts a penalty, then the largest space that either side wants. */
export interface GalleyWriter {
  readonly items: readonly GalleyItem[]
  /** Whether nothing has been written that is seen. */
  isEmpty(): boolean
  /** Wants space before the next box; the larger of several spaces decides its phase. */
  leave(space: Space): void
  /** Makes a page end before the next box dearer. */
  penalise(cost: number): void
  /** Keeps what has been written with the next boxes until so many lines stand after it. */
  keepWith(lines: number): void
  add(box: Box): void
}

const free: Penalty = { type: 'penalty', cost: 0 }
const never: Penalty = { type: 'penalty', cost: Number.POSITIVE_INFINITY }

/** Makes an empty galley. */
export function writeGalley(): GalleyWriter {
  const items: GalleyItem[] = []
  let space: Glue | undefined
  let cost = 0
  let kept = 0
  let isSeen = false
  return {
    items,
    isEmpty: () => !isSeen,
    leave(wanted) {
      space = widerSpace(space, wanted)
    },
    penalise(more) {
      cost += more
    },
    keepWith(lines) {
      kept = Math.max(kept, lines)
    },
    add(box) {
      if (items.length > 0) {
        items.push(penaltyOf(kept > 0 ? Number.POSITIVE_INFINITY : cost))
        if (space && (space.height > 0 || space.phase !== undefined)) items.push(space)
      }
      items.push(box)
      isSeen ||= box.pieces.length > 0
      space = undefined
      cost = 0
      // A box without a place in the text is no line of it: the air above a title, a caption, a rule.
      if (kept > 0 && box.pieces.length > 0) kept -= 1
    },
  }
}

function widerSpace(a: Glue | undefined, b: Space): Glue {
  return {
    type: 'glue',
    height: Math.max(a?.height ?? 0, b.height),
    stretch: Math.max(a?.stretch ?? 0, b.stretch ?? 0),
    phase: phaseOf(a, b),
  }
}

/** The larger space says where on the grid the next box stands; of equal ones the later. */
function phaseOf(a: Glue | undefined, b: Space): number | undefined {
  if (a?.phase === undefined || b.phase === undefined) return b.phase ?? a?.phase
  return b.height >= a.height ? b.phase : a.phase
}

function penaltyOf(cost: number): Penalty {
  if (cost === 0) return free
  return cost === Number.POSITIVE_INFINITY ? never : { type: 'penalty', cost }
}
