import type { CoverArt } from '@edisi/theme'
import { encodePng } from './encode-png.ts'
import { paintShapes } from './paint-shapes.ts'

/** Gives a drawn cover as the bytes of a PNG with a palette, the same on every machine. */
export function rasteriseCover(art: CoverArt): Uint8Array {
  return encodePng(paintShapes(art))
}
