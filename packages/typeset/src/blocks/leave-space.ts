import type { Composition, Frame } from './composition.ts'

/**
 * Leaves space, in lines of the grid, before and after a block that is set apart. In the page itself the block stands
 * that far off the grid, and what follows returns to it.
 */
export function leaveAbove(lines: number, frame: Frame, composition: Composition): void {
  const height = lines * composition.design.grid
  // It belongs to the words before it: only a head may be moved away from them by a whole line.
  const phase = height % composition.design.grid
  composition.galley.leave(frame.isPage ? { height, phase } : { height })
}

/** Leaves space below a block that is set apart; see `leaveAbove`. */
export function leaveBelow(lines: number, frame: Frame, composition: Composition): void {
  const height = lines * composition.design.grid
  composition.galley.leave(frame.isPage ? { height, phase: 0 } : { height })
}
