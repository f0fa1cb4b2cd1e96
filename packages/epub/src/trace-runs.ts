import type { Contour, ContourStep } from '@edisi/theme'

/** How many steps there are between paper and ink at an edge: what the eye can tell, and few enough for a palette. */
export const fullLevel = 15

/**
 * Stretches of rows that contours cover alike, four numbers each: row, first pixel, pixel after the last, and level from 1
 * to `fullLevel`. Rows and pixels count from the contours' origin and may be negative.
 */
export type CoverRuns = readonly number[]

/**
 * Fills contours with smooth edges. Each edge leaves in a buffer how much of each pixel it covers, signed by its direction;
 * summing a row from left to right gives the coverage of every pixel (Raph Levien, "Inside the fastest font renderer in
 * the world", 2016). Unlike there, the pixels that edges touch are listed, and what lies between two of them is one run:
 * most of a shape is inside.
 */
export function traceRuns(contours: readonly Contour[]): CoverRuns {
  const pen = createPen(contours)
  for (const contour of contours) traceContour(contour, pen)
  const runs: number[] = []
  for (let row = 0; row < pen.height; row++) addRuns(row, pen, runs)
  return runs
}

/** A buffer about the contours, and where the pen stands in it. */
interface Pen {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly covered: Float32Array
  /** A bit for each pixel that edges have touched; a row begins with a new word. */
  readonly touched: Uint32Array
  x: number
  y: number
}

function createPen(contours: readonly Contour[]): Pen {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const reach = (x: number, y: number): void => {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  // A curve lies within the hull of its ends and its control points.
  for (const { x, y, steps } of contours) {
    reach(x, y)
    for (const step of steps) {
      reach(step.x, step.y)
      if (step.type !== 'line') reach(step.x1, step.y1)
      if (step.type === 'cubic') reach(step.x2, step.y2)
    }
  }
  if (right < left) return { left: 0, top: 0, width: 0, height: 0, covered: none, touched: noBits, x: 0, y: 0 }
  left = Math.floor(left)
  top = Math.floor(top)
  // An edge leaves the rest of its height in the pixel after it.
  const width = Math.ceil(right) - left + 2
  const height = Math.ceil(bottom) - top + 1
  const covered = new Float32Array(width * height)
  return { left, top, width, height, covered, touched: new Uint32Array(((width + 31) >> 5) * height), x: 0, y: 0 }
}

const none = new Float32Array(0)
const noBits = new Uint32Array(0)

function addRuns(row: number, pen: Pen, runs: number[]): void {
  const { left, top, width, covered, touched } = pen
  const words = (width + 31) >> 5
  let sum = 0
  let level = 0
  let from = 0
  for (let word = 0; word < words; word++) {
    for (let bits = touched[row * words + word] ?? 0; bits !== 0; bits &= bits - 1) {
      // The lowest bit that is set.
      const x = word * 32 + 31 - Math.clz32(bits & -bits)
      sum += covered[row * width + x] ?? 0
      const next = Math.min(fullLevel, Math.round(Math.abs(sum) * fullLevel))
      if (next === level) continue
      if (level > 0) runs.push(top + row, left + from, left + x, level)
      level = next
      from = x
    }
  }
  if (level > 0) runs.push(top + row, left + from, left + width, level)
}

function traceContour(contour: Contour, pen: Pen): void {
  pen.x = contour.x
  pen.y = contour.y
  for (const step of contour.steps) {
    if (step.type === 'line') drawLine(pen, step.x, step.y)
    else drawCurve(pen, step)
  }
  drawLine(pen, contour.x, contour.y)
}

type Curve = Exclude<ContourStep, { readonly type: 'line' }>

// A curve of n chords strays from the true one by at most its second difference over 8n²: a fifth of a pixel here.
function drawCurve(pen: Pen, curve: Curve): void {
  const fromX = pen.x
  const fromY = pen.y
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
    drawLine(pen, a * fromX + b * x1 + c * x2 + d * curve.x, a * fromY + b * y1 + c * y2 + d * curve.y)
  }
  drawLine(pen, curve.x, curve.y)
}

// Plain variables, no pairs: this runs for every chord of a cover before the compiler has seen it often.
function drawLine(pen: Pen, toX: number, toY: number): void {
  const fromX = pen.x - pen.left
  const fromY = pen.y - pen.top
  pen.x = toX
  pen.y = toY
  const endX = toX - pen.left
  const endY = toY - pen.top
  if (fromY === endY) return
  const direction = fromY < endY ? 1 : -1
  const topX = fromY < endY ? fromX : endX
  const topY = Math.min(fromY, endY)
  const lowest = Math.max(fromY, endY)
  const slope = (endX - fromX) / (endY - fromY)
  const last = Math.ceil(lowest) - 1
  for (let row = Math.floor(topY); row <= last; row++) {
    const upper = Math.max(row, topY)
    const lower = Math.min(row + 1, lowest)
    const a = topX + (upper - topY) * slope
    const b = topX + (lower - topY) * slope
    const height = direction * (lower - upper)
    const from = Math.min(a, b)
    const to = Math.max(a, b)
    const left = Math.floor(from)
    const right = Math.ceil(to)
    if (right <= left + 1) {
      const share = height * ((from + to) / 2 - left)
      add(pen, row, left, height - share)
      add(pen, row, left + 1, share)
      continue
    }
    // Across several pixels: the covered area grows as a triangle, then evenly, then as a triangle again.
    const perPixel = height / (to - from)
    let before = 0
    for (let x = left; x < right; x++) {
      const inside = (integral(x + 1, from, to) - integral(x, from, to)) * perPixel
      add(pen, row, x, inside - before)
      before = inside
    }
    add(pen, row, right, height - before)
  }
}

// The area left of `x` and under an edge that rises from 0 at `from` to its full height at `to`.
function integral(x: number, from: number, to: number): number {
  if (x <= from) return 0
  if (x <= to) return ((x - from) * (x - from)) / 2
  return ((to - from) * (to - from)) / 2 + (x - to) * (to - from)
}

// oxlint-disable-next-line max-params -- called for every pixel of every edge, where an object each costs half the time
function add(pen: Pen, row: number, x: number, amount: number): void {
  const { width, covered, touched } = pen
  const index = row * width + x
  covered[index] = (covered[index] ?? 0) + amount
  const word = row * ((width + 31) >> 5) + (x >> 5)
  touched[word] = (touched[word] ?? 0) | (1 << (x & 31))
}
