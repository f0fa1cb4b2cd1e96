import type { Contour, ContourStep, CoverArt, CoverShape } from '@edisi/theme'

/** A picture whose pixels name the inks of its palette (`#rrggbb`), row by row. */
export interface PaintedImage {
  readonly width: number
  readonly height: number
  /** At most 256 inks. */
  readonly palette: readonly string[]
  readonly pixels: Uint8Array
}

/**
 * Paints filled contours on paper with smooth edges. Each edge leaves in a buffer how much of each pixel it covers,
 * signed by its direction; summing a row from left to right gives the coverage of every pixel (Raph Levien, "Inside the
 * fastest font renderer in the world", 2016). Unlike there, the pixels that edges touch are listed, and what lies between
 * two of them is filled at once: most of a cover is inside a shape or outside of all. So a library with a binary for each
 * machine is not needed.
 */
export function paintShapes(art: CoverArt): PaintedImage {
  const canvas: Canvas = {
    width: art.width,
    height: art.height,
    covered: new Float32Array(art.width * art.height),
    touched: new Uint32Array(Math.ceil(art.width / 32) * art.height),
    pixels: new Uint8Array(art.width * art.height),
    palette: [art.paper],
  }
  for (const shape of art.shapes) paintShape(shape, canvas)
  const { width, height, palette, pixels } = canvas
  return { width, height, palette, pixels }
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly covered: Float32Array
  /** A bit for each pixel that edges of the present shape have touched; a row begins with a new word. */
  readonly touched: Uint32Array
  readonly pixels: Uint8Array
  readonly palette: string[]
}

// Steps between paper and ink at an edge: what the eye can tell on a page of 1,600 pixels, and few enough for a palette.
const levels = 15

function paintShape(shape: CoverShape, canvas: Canvas): void {
  const rows: RowRange = { first: canvas.height, last: -1 }
  for (const contour of shape.contours) traceContour(contour, canvas, rows)
  const brush: Brush = { ink: shape.ink, blended: new Int16Array((levels + 1) * 256).fill(-1) }
  for (let y = rows.first; y <= rows.last; y++) paintRow(y, brush, canvas)
}

interface Brush {
  readonly ink: string
  /** The palette's index of the ink at a level over another index, -1 until it is asked for. */
  readonly blended: Int16Array
}

function paintRow(y: number, brush: Brush, canvas: Canvas): void {
  const { width, covered, touched } = canvas
  const row = y * width
  const words = Math.ceil(width / 32)
  let sum = 0
  let level = 0
  let from = 0
  for (let word = 0; word < words; word++) {
    let bits = touched[y * words + word] ?? 0
    if (bits === 0) continue
    touched[y * words + word] = 0
    for (; bits !== 0; bits &= bits - 1) {
      // The lowest bit that is set.
      const x = word * 32 + 31 - Math.clz32(bits & -bits)
      if (level > 0) paintRun({ y, from, to: x, level }, brush, canvas)
      sum += covered[row + x] ?? 0
      covered[row + x] = 0
      level = Math.min(levels, Math.round(Math.abs(sum) * levels))
      from = x
    }
  }
  if (level > 0) paintRun({ y, from, to: width, level }, brush, canvas)
}

interface Run {
  readonly y: number
  readonly from: number
  readonly to: number
  readonly level: number
}

function paintRun({ y, from, to, level }: Run, { ink, blended }: Brush, { width, pixels, palette }: Canvas): void {
  const start = y * width + from
  const end = y * width + to
  for (let at = start; at < end; at++) {
    const under = pixels[at] ?? 0
    const key = level * 256 + under
    let index = blended[key] ?? -1
    if (index < 0) {
      index = blendInks({ under, level, ink }, palette)
      blended[key] = index
    }
    if (level === levels) {
      // The full ink hides whatever lies below it.
      pixels.fill(index, at, end)
      return
    }
    pixels[at] = index
  }
}

interface RowRange {
  first: number
  last: number
}

function traceContour(contour: Contour, canvas: Canvas, rows: RowRange): void {
  let { x, y } = contour
  const lineTo = (toX: number, toY: number): void => {
    addLine([x, y, toX, toY], canvas, rows)
    x = toX
    y = toY
  }
  for (const step of contour.steps) {
    if (step.type === 'line') lineTo(step.x, step.y)
    else flattenCurve({ x, y }, step, lineTo)
  }
  lineTo(contour.x, contour.y)
}

type Curve = Exclude<ContourStep, { readonly type: 'line' }>

// A curve of n chords strays from the true one by at most its second difference over 8n² (a tenth of a pixel here).
function flattenCurve(
  from: { readonly x: number; readonly y: number },
  curve: Curve,
  lineTo: (x: number, y: number) => void,
): void {
  // A quadratic is the cubic whose handles lie two thirds of the way to its control point.
  const second = curve.type === 'cubic' ? { x: curve.x2, y: curve.y2 } : { x: curve.x1, y: curve.y1 }
  const pull = curve.type === 'cubic' ? 1 : 2 / 3
  const x1 = from.x + (curve.x1 - from.x) * pull
  const y1 = from.y + (curve.y1 - from.y) * pull
  const x2 = curve.x + (second.x - curve.x) * pull
  const y2 = curve.y + (second.y - curve.y) * pull
  const bendX = Math.max(Math.abs(from.x - 2 * x1 + x2), Math.abs(x1 - 2 * x2 + curve.x))
  const bendY = Math.max(Math.abs(from.y - 2 * y1 + y2), Math.abs(y1 - 2 * y2 + curve.y))
  const count = Math.max(1, Math.ceil(Math.sqrt((6 * (bendX + bendY)) / (8 * 0.1))))
  for (let index = 1; index < count; index++) {
    const t = index / count
    const u = 1 - t
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    lineTo(a * from.x + b * x1 + c * x2 + d * curve.x, a * from.y + b * y1 + c * y2 + d * curve.y)
  }
  lineTo(curve.x, curve.y)
}

function addLine(line: readonly [number, number, number, number], canvas: Canvas, rows: RowRange): void {
  const [x0, y0, x1, y1] = line
  if (y0 === y1) return
  const direction = y0 < y1 ? 1 : -1
  const [topX, topY, endX, endY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0]
  const slope = (endX - topX) / (endY - topY)
  const first = Math.max(0, Math.floor(topY))
  const last = Math.min(canvas.height, Math.ceil(endY)) - 1
  rows.first = Math.min(rows.first, first)
  rows.last = Math.max(rows.last, last)
  for (let y = first; y <= last; y++) {
    const upper = Math.max(y, topY)
    const lower = Math.min(y + 1, endY)
    const a = clamp(topX + (upper - topY) * slope, canvas.width)
    const b = clamp(topX + (lower - topY) * slope, canvas.width)
    const height = direction * (lower - upper)
    const from = Math.min(a, b)
    const to = Math.max(a, b)
    const left = Math.floor(from)
    const right = Math.ceil(to)
    if (right <= left + 1) {
      const share = height * ((from + to) / 2 - left)
      add(canvas, y, left, height - share)
      add(canvas, y, left + 1, share)
      continue
    }
    // Across several pixels: the covered area grows as a triangle, then evenly, then as a triangle again.
    const perPixel = height / (to - from)
    let before = 0
    for (let x = left; x < right; x++) {
      const inside = (integral(x + 1, from, to) - integral(x, from, to)) * perPixel
      add(canvas, y, x, inside - before)
      before = inside
    }
    add(canvas, y, right, height - before)
  }
}

function clamp(x: number, width: number): number {
  return Math.min(width, Math.max(0, x))
}

// The area left of `x` and under an edge that rises from 0 at `from` to its full height at `to`.
function integral(x: number, from: number, to: number): number {
  if (x <= from) return 0
  if (x <= to) return ((x - from) * (x - from)) / 2
  return ((to - from) * (to - from)) / 2 + (x - to) * (to - from)
}

// oxlint-disable-next-line max-params -- called for every pixel of every edge, where an object each costs half the time
function add(canvas: Canvas, y: number, x: number, amount: number): void {
  const { width, covered, touched } = canvas
  if (x >= width) return
  const index = y * width + x
  covered[index] = (covered[index] ?? 0) + amount
  const word = y * Math.ceil(width / 32) + (x >> 5)
  touched[word] = (touched[word] ?? 0) | (1 << (x & 31))
}

function blendInks(
  { under, level, ink }: { readonly under: number; readonly level: number; readonly ink: string },
  palette: string[],
): number {
  const below = channels(palette[under] ?? ink)
  const above = channels(ink)
  const mixed = below.map((value, index) => Math.round(value + (((above[index] ?? 0) - value) * level) / levels))
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
