import type { Composition, Frame } from './composition.ts'

/** Gives the edges of a frame with an indent at the side where lines begin. */
export function insetFrame(
  frame: Frame,
  indent: number,
  { isMirrored }: Composition,
): { readonly x: number; readonly width: number } {
  return { x: isMirrored ? frame.x : frame.x + indent, width: frame.width - indent }
}

/** Gives a frame back, or, where lists in lists have left it hardly any width, the whole measure again. */
export function widenFrame(frame: Frame, { design }: Composition): Frame {
  const { measure } = design.shape
  return frame.width < measure * 0.35 ? { ...frame, x: 0, width: measure } : frame
}
