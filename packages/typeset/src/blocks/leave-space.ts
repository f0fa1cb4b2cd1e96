import type { Composition, Frame } from './composition.ts'

/**
 * Leaves space, in lines of the grid, before and after a block that is set apart. In the page itself the block stands
 * that far off the grid, and what follows returns to it.
 */
export function leaveAbove(lines: number, frame: Frame, composition: Composition): void {
  const height = lines * composition.design.grid
  // A list or a quotation belongs to the words before it: only what stands for itself may be moved away by a whole line.
  const stretch = lines >= 0.75 ? 1 : 0
  const phase = height % composition.design.grid
  composition.galley.leave(frame.isPage ? { height, stretch, phase } : { height })
}

/** Leaves space below a block that is set apart; see `leaveAbove`. */
export function leaveBelow(lines: number, frame: Frame, composition: Composition): void {
  const height = lines * composition.design.grid
  composition.galley.leave(frame.isPage ? { height, phase: 0 } : { height })
}
