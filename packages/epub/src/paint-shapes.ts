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
    x: 0,
    y: 0,
    firstRow: 0,
    lastRow: 0,
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
  /** Where the pen stands, and the rows that it has touched in the present shape. */
  x: number
  y: number
  firstRow: number
  lastRow: number
}

// Steps between paper and ink at an edge: what the eye can tell on a page of 1,600 pixels, and few enough for a palette.
const levels = 15

function paintShape(shape: CoverShape, canvas: Canvas): void {
  canvas.firstRow = canvas.height
  canvas.lastRow = -1
  for (const contour of shape.contours) traceContour(contour, canvas)
  const brush: Brush = { ink: shape.ink, blended: new Int16Array((levels + 1) * 256).fill(-1) }
  for (let y = canvas.firstRow; y <= canvas.lastRow; y++) paintRow(y, brush, canvas)
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

function traceContour(contour: Contour, canvas: Canvas): void {
  canvas.x = contour.x
  canvas.y = contour.y
  for (const step of contour.steps) {
    if (step.type === 'line') drawLine(canvas, step.x, step.y)
    else drawCurve(canvas, step)
  }
  drawLine(canvas, contour.x, contour.y)
}

type Curve = Exclude<ContourStep, { readonly type: 'line' }>

// A curve of n chords strays from the true one by at most its second difference over 8n²: a fifth of a pixel here.
function drawCurve(canvas: Canvas, curve: Curve): void {
  const fromX = canvas.x
  const fromY = canvas.y
  // A quadratic is the cubic whose handles lie two thirds of the way to its control point.
  const isCubic = curve.type === 'cubic'
  const pull = isCubic ? 1 : 2 / 3
  const x1 = fromX + (curve.x1 - fromX) * pull
  const y1 = fromY + (curve.y1 - fromY) * pull
  const x2 = curve.x + ((isCubic ? curve.x2 : curve.x1) - curve.x) * pull
  const y2 = curve.y + ((isCubic ? curve.y2 : curve.y1) - curve.y) * pull
  const bendX = Math.max(Math.abs(fromX - 2 * x1 + x2), Math.abs(x1 - 2 * x2 + curve.x))
  const bendY = Math.max(Math.abs(fromY - 2 * y1 + y2), Math.abs(y1 - 2 * y2 + curve.y))
  const count = Math.ceil(Math.sqrt((6 * (bendX + bendY)) / (8 * 0.2)))
  for (let index = 1; index < count; index++) {
    const t = index / count
    const u = 1 - t
    const a = u * u * u
    const b = 3 * u * u * t
    const c = 3 * u * t * t
    const d = t * t * t
    drawLine(canvas, a * fromX + b * x1 + c * x2 + d * curve.x, a * fromY + b * y1 + c * y2 + d * curve.y)
  }
  drawLine(canvas, curve.x, curve.y)
}

// Plain variables, no pairs: this runs for every chord of a cover before the compiler has seen it often.
function drawLine(canvas: Canvas, toX: number, toY: number): void {
  const fromX = canvas.x
  const fromY = canvas.y
  canvas.x = toX
  canvas.y = toY
  if (fromY === toY) return
  const direction = fromY < toY ? 1 : -1
  const topX = fromY < toY ? fromX : toX
  const topY = Math.min(fromY, toY)
  const endY = Math.max(fromY, toY)
  const slope = (toX - fromX) / (toY - fromY)
  const first = Math.max(0, Math.floor(topY))
  const last = Math.min(canvas.height, Math.ceil(endY)) - 1
  canvas.firstRow = Math.min(canvas.firstRow, first)
  canvas.lastRow = Math.max(canvas.lastRow, last)
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
