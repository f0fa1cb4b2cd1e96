import type { CoverArt, CoverPlace } from '@edisi/theme'
import { fullLevel, traceRuns } from './trace-runs.ts'
import type { CoverRuns } from './trace-runs.ts'

/** A picture whose pixels name the inks of its palette (`#rrggbb`), row by row. */
export interface PaintedImage {
  readonly width: number
  readonly height: number
  /** At most 256 inks. */
  readonly palette: readonly string[]
  readonly pixels: Uint8Array
}

/**
 * Paints a cover's shapes on its paper, with smooth edges; what reaches over the edge of the cover is cut. A shape is
 * traced once and painted at each of its places, so that a field of ornaments takes no longer than a few of them, and a
 * library with a binary for each machine is not needed.
 */
export function paintShapes(art: CoverArt): PaintedImage {
  const { width, height } = art
  const canvas: Canvas = { width, height, pixels: new Uint8Array(width * height), palette: [art.paper] }
  for (const { ink, contours, places } of art.shapes) {
    const runs = traceRuns(contours)
    const brush: Brush = { ink, blended: new Int16Array((fullLevel + 1) * 256).fill(-1) }
    for (const place of places) paintRuns(runs, place, { brush, canvas })
  }
  return canvas
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  readonly palette: string[]
}

interface Brush {
  readonly ink: string
  /** The palette's index of the ink at a level over another index, -1 until it is asked for. */
  readonly blended: Int16Array
}

interface Painting {
  readonly brush: Brush
  readonly canvas: Canvas
}

function paintRuns(runs: CoverRuns, place: CoverPlace, painting: Painting): void {
  const { width, height, pixels } = painting.canvas
  const { blended } = painting.brush
  for (let at = 0; at < runs.length; at += 4) {
    const row = (runs[at] ?? 0) + place.y
    if (row < 0 || row >= height) continue
    const level = runs[at + 3] ?? 0
    const end = row * width + Math.min(width, (runs[at + 2] ?? 0) + place.x)
    let pixel = row * width + Math.max(0, (runs[at + 1] ?? 0) + place.x)
    // The full ink hides whatever lies below it.
    if (level === fullLevel && pixel < end) pixels.fill(blend(0, level, painting), pixel, end)
    else
      for (; pixel < end; pixel++) {
        const under = pixels[pixel] ?? 0
        const index = blended[level * 256 + under] ?? -1
        pixels[pixel] = index < 0 ? blend(under, level, painting) : index
      }
  }
}

function blend(under: number, level: number, { brush, canvas }: Painting): number {
  const key = level * 256 + under
  let index = brush.blended[key] ?? -1
  if (index < 0) brush.blended[key] = index = blendInks({ under, level, ink: brush.ink }, canvas.palette)
  return index
}

function blendInks(
  { under, level, ink }: { readonly under: number; readonly level: number; readonly ink: string },
  palette: string[],
): number {
  const below = channels(palette[under] ?? ink)
  const above = channels(ink)
  const mixed = below.map((value, index) => Math.round(value + (((above[index] ?? 0) - value) * level) / fullLevel))
  const name = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  const known = palette.indexOf(name)
  if (known >= 0) return known
  // Only where many inks cross: the edge takes the nearest ink that there is.
  if (palette.length === 256) return nearestInk(mixed, palette)
  return palette.push(name) - 1
}

function channels(ink: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(ink.slice(start, start + 2), 16))
}

function nearestInk(mixed: readonly number[], palette: readonly string[]): number {
  const distances = palette.map((ink) =>
    channels(ink).reduce((sum, value, index) => sum + (value - (mixed[index] ?? 0)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}
