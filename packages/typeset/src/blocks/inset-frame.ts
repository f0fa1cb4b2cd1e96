import type { Composition, Frame } from './composition.ts'

/** Gives the edges of a frame with an indent at the side where lines begin. */
export function insetFrame(
  frame: Frame,
  indent: number,
  { isMirrored }: Composition,
): { readonly x: number; readonly width: number } {
  return { x: isMirrored ? frame.x : frame.x + indent, width: frame.width - indent }
}
