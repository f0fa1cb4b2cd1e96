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
 * fastest font renderer in the world", 2016). So it takes time in proportion to the edges and the area, and a library
 * with a binary for each machine is not needed.
 */
export function paintShapes(art: CoverArt): PaintedImage {
  const canvas: Canvas = {
    width: art.width,
    height: art.height,
    // A row has one more place than pixels, for what lies right of them.
    covered: new Float32Array((art.width + 1) * art.height),
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
  readonly pixels: Uint8Array
  readonly palette: string[]
}

// Steps between paper and ink at an edge: what the eye can tell on a page of 1,600 pixels, and few enough for a palette.
const levels = 15

function paintShape(shape: CoverShape, canvas: Canvas): void {
  const box = { left: canvas.width, top: canvas.height, right: 0, bottom: 0 }
  for (const contour of shape.contours) traceContour(contour, canvas, box)
  const left = Math.max(0, Math.floor(box.left))
  const right = Math.min(canvas.width, Math.ceil(box.right) + 1)
  const top = Math.max(0, Math.floor(box.top))
  const bottom = Math.min(canvas.height, Math.ceil(box.bottom) + 1)
  const blended = new Int16Array((levels + 1) * 256).fill(-1)
  for (let y = top; y < bottom; y++) {
    const row = y * (canvas.width + 1)
    const target = y * canvas.width
    let sum = 0
    for (let x = left; x < right; x++) {
      const change = canvas.covered[row + x] ?? 0
      if (change !== 0) {
        sum += change
        canvas.covered[row + x] = 0
      }
      const level = Math.min(levels, Math.round(Math.abs(sum) * levels))
      if (level === 0) continue
      const under = canvas.pixels[target + x] ?? 0
      const key = level * 256 + under
      let index = blended[key] ?? -1
      if (index < 0) {
        index = blendInks({ under, level, ink: shape.ink }, canvas.palette)
        blended[key] = index
      }
      canvas.pixels[target + x] = index
    }
    canvas.covered.fill(0, row + right, row + canvas.width + 1)
  }
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

function traceContour(contour: Contour, canvas: Canvas, box: Box): void {
  let { x, y } = contour
  const lineTo = (toX: number, toY: number): void => {
    addLine([x, y, toX, toY], canvas, box)
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

function addLine(line: readonly [number, number, number, number], canvas: Canvas, box: Box): void {
  const [x0, y0, x1, y1] = line
  box.left = Math.min(box.left, x0, x1)
  box.right = Math.max(box.right, x0, x1)
  box.top = Math.min(box.top, y0, y1)
  box.bottom = Math.max(box.bottom, y0, y1)
  if (y0 === y1) return
  const direction = y0 < y1 ? 1 : -1
  const [topX, topY, endX, endY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0]
  const slope = (endX - topX) / (endY - topY)
  const first = Math.max(0, Math.floor(topY))
  const last = Math.min(canvas.height, Math.ceil(endY))
  for (let y = first; y < last; y++) {
    const upper = Math.max(y, topY)
    const lower = Math.min(y + 1, endY)
    if (lower <= upper) continue
    const a = clamp(topX + (upper - topY) * slope, canvas.width)
    const b = clamp(topX + (lower - topY) * slope, canvas.width)
    addRow(
      { row: y * (canvas.width + 1), from: Math.min(a, b), to: Math.max(a, b) },
      direction * (lower - upper),
      canvas,
    )
  }
}

function clamp(x: number, width: number): number {
  return Math.min(width, Math.max(0, x))
}

interface RowEdge {
  readonly row: number
  readonly from: number
  readonly to: number
}

// What an edge that falls by `height` within a row covers of the pixels under it, and of all pixels right of it.
function addRow({ row, from, to }: RowEdge, height: number, { covered }: Canvas): void {
  const left = Math.floor(from)
  const right = Math.ceil(to)
  if (right <= left + 1) {
    const share = height * ((from + to) / 2 - left)
    add(covered, row + left, height - share)
    add(covered, row + left + 1, share)
    return
  }
  // Across several pixels: the covered area grows as a triangle, then evenly, then as a triangle again.
  const perPixel = height / (to - from)
  let before = 0
  for (let x = left; x < right; x++) {
    const inside = areaBefore(x + 1, from, to) * perPixel
    add(covered, row + x, inside - before)
    before = inside
  }
  add(covered, row + right, height - before)
}

// The area between the edge and the left side of `x`, of a pixel's height, for an edge from `from` to `to`, less the same
// one pixel before it: that is the coverage of the pixel that ends at `x`.
function areaBefore(x: number, from: number, to: number): number {
  return integral(x, from, to) - integral(x - 1, from, to)
}

function integral(x: number, from: number, to: number): number {
  if (x <= from) return 0
  if (x <= to) return ((x - from) * (x - from)) / 2
  return ((to - from) * (to - from)) / 2 + (x - to) * (to - from)
}

function add(covered: Float32Array, index: number, amount: number): void {
  if (index < covered.length) covered[index] = (covered[index] ?? 0) + amount
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
