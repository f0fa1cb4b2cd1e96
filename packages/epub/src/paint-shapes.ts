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
 * traced and painted once, then copied row by row to its other places, so that a field of ornaments takes no longer than a
 * few of them, and a library with a binary for each machine is not needed.
 */
export function paintShapes(art: CoverArt): PaintedImage {
  const { width, height } = art
  const canvas: Canvas = { width, height, pixels: new Uint8Array(width * height), palette: [art.paper] }
  for (const { ink, contours, places } of art.shapes) {
    const runs = traceRuns(contours)
    const rows = spanRows(runs)
    const brush: Brush = { ink, blended: new Int16Array((fullLevel + 1) * 256).fill(-1) }
    const model = places.find((place) => isWithin(rows, place, canvas))
    for (const place of places) {
      if (model === undefined || place === model) paintRuns(runs, place, { brush, canvas })
    }
    if (model) for (const place of places) if (place !== model) copyRows(rows, { model, place }, canvas)
  }
  return canvas
}

/** From the first to the last pixel of each row of a shape, three numbers a row: row, first pixel, pixel after the last. */
type RowSpans = readonly number[]

function spanRows(runs: CoverRuns): RowSpans {
  const spans: number[] = []
  for (let at = 0; at < runs.length; at += 4) {
    const row = runs[at] ?? 0
    const end = runs[at + 2] ?? 0
    if (spans.at(-3) === row) spans[spans.length - 1] = end
    else spans.push(row, runs[at + 1] ?? 0, end)
  }
  return spans
}

function isWithin(rows: RowSpans, { x, y }: CoverPlace, { width, height }: Canvas): boolean {
  for (let at = 0; at < rows.length; at += 3) {
    const row = (rows[at] ?? 0) + y
    if (row < 0 || row >= height || (rows[at + 1] ?? 0) + x < 0 || (rows[at + 2] ?? 0) + x > width) return false
  }
  return true
}

function copyRows(
  rows: RowSpans,
  { model, place }: { readonly model: CoverPlace; readonly place: CoverPlace },
  { width, height, pixels }: Canvas,
): void {
  for (let at = 0; at < rows.length; at += 3) {
    const row = (rows[at] ?? 0) + place.y
    if (row < 0 || row >= height) continue
    const from = Math.max(0, (rows[at + 1] ?? 0) + place.x)
    const end = Math.min(width, (rows[at + 2] ?? 0) + place.x)
    if (from >= end) continue
    const source = ((rows[at] ?? 0) + model.y) * width + from - place.x + model.x
    pixels.copyWithin(row * width + from, source, source + end - from)
  }
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
