import type { Box, GalleyItem } from '../galley/galley.ts'

/** Lines of a note, from `from` (inclusive) to `to` (exclusive). */
export interface NotePart {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** What one page holds: items of its galley, from `from` to `to` (exclusive), and parts of notes. */
export interface PagePlan {
  readonly from: number
  readonly to: number
  readonly notes: readonly NotePart[]
  /** Lines of the grid that are added at spaces that can take them. */
  readonly stretch: number
}

/** What pages are broken from. Heights are points. */
export interface PageMatter {
  readonly items: readonly GalleyItem[]
  readonly notes: ReadonlyMap<string, readonly Box[]>
  readonly height: number
  readonly grid: number
}

/** Space above the notes of a page, with the hairline in it. */
export const noteGap = 11

/** Gives where the next box stands after a space that begins at y. */
export function passGlue(
  y: number,
  glue: { readonly height: number; readonly phase: number | undefined },
  grid: number,
): number {
  const end = y + glue.height
  if (glue.phase === undefined) return end
  // The nearest line of the grid that takes less than a third of a line from the space, but never more than half of it.
  const allowance = Math.max(0.001, Math.min(0.32, (glue.height / grid) * 0.5))
  return Math.ceil((end - glue.phase) / grid - allowance) * grid + glue.phase
}
