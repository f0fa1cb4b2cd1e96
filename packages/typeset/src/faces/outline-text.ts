import type { Contour, ContourStep, FaceRole, Outline } from '@edisi/theme'
import { shapeWord } from '../shaping/shape-word.ts'
import { glyphOffset, readComponents } from './close-glyphs.ts'
import type { FaceShelf } from './face-shelf.ts'
import type { FontFacts } from './read-font-facts.ts'

/** Words of a drawing. `size` is in the drawing's unit; `lang` is BCP 47. */
export interface OutlinedText {
  readonly text: string
  readonly face: FaceRole
  readonly size: number
  readonly lang: string
}

/** Gives words on one line as contours: they begin at 0, 0 on the baseline, and y grows downwards. */
export function outlineText({ text, face: role, size, lang }: OutlinedText, shelf: FaceShelf): Outline {
  const style = { face: role, size, ink: '#000000', features: [], tracking: 0, rise: 0, lang }
  const contours: Contour[] = []
  const word = shapeWord(text, style, shelf)
  const point = size / 1000
  let pen = 0
  for (const part of word.parts) {
    const face = shelf.faceWith(part.face)
    const view = new DataView(face.bytes.buffer, face.bytes.byteOffset, face.bytes.length)
    const scale = size / face.facts.unitsPerEm
    for (let at = 0; at < part.shaped.glyphs.length; at++) {
      const left = pen + (part.shaped.dx?.[at] ?? 0) * point
      const base = -(part.shaped.dy?.[at] ?? 0) * point
      const glyph = { view, facts: face.facts, glyph: part.shaped.glyphs[at] ?? 0 }
      contours.push(...drawGlyph(glyph, [scale, 0, 0, -scale, left, base], 0))
      pen += (part.shaped.advances[at] ?? 0) * point
    }
  }
  return { contours, width: pen }
}

interface Glyph {
  readonly view: DataView
  readonly facts: FontFacts
  readonly glyph: number
}

type Matrix = readonly [number, number, number, number, number, number]

// Deeper than any face composes its glyphs; a bound against one that contains itself.
const deepest = 8

function drawGlyph({ view, facts, glyph }: Glyph, matrix: Matrix, depth: number): readonly Contour[] {
  const start = glyphOffset(view, facts, glyph)
  if (start === undefined || depth > deepest) return []
  const components = readComponents(view, start)
  if (components.length > 0) {
    return components.flatMap((part) =>
      drawGlyph({ view, facts, glyph: part.glyph }, multiply(part.matrix, matrix), depth + 1),
    )
  }
  return readContours(view, start).flatMap((points) => toContour(points, matrix))
}

function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [x, y] = apply(outer, e, f)
  return [
    a * outer[0] + b * outer[2],
    a * outer[1] + b * outer[3],
    c * outer[0] + d * outer[2],
    c * outer[1] + d * outer[3],
    x,
    y,
  ]
}

function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

interface Point {
  readonly x: number
  readonly y: number
  readonly isOnCurve: boolean
}

// OpenType 1.9, glyf, "Simple glyph description".
function readContours(view: DataView, start: number): readonly (readonly Point[])[] {
  const count = view.getInt16(start)
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(start + 10 + 2 * index))
  const total = (ends.at(-1) ?? -1) + 1
  const instructions = start + 10 + 2 * count
  const first = instructions + 2 + view.getUint16(instructions)
  const { flags, next } = readFlags(view, first, total)
  const across = readDeltas(view, { flags, at: next, short: 2, same: 16 })
  const along = readDeltas(view, { flags, at: across.next, short: 4, same: 32 })
  const points = flags.map((flag, index) => ({
    x: across.values[index] ?? 0,
    y: along.values[index] ?? 0,
    isOnCurve: (flag & 1) !== 0,
  }))
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1))
}

function readFlags(view: DataView, start: number, total: number): { flags: readonly number[]; next: number } {
  const flags: number[] = []
  let at = start
  while (flags.length < total) {
    const flag = view.getUint8(at++)
    flags.push(flag)
    if ((flag & 8) === 0) continue
    for (let repeat = view.getUint8(at++); repeat > 0; repeat--) flags.push(flag)
  }
  return { flags, next: at }
}

interface Deltas {
  readonly flags: readonly number[]
  readonly at: number
  readonly short: number
  readonly same: number
}

function readDeltas(
  view: DataView,
  { flags, at: start, short, same }: Deltas,
): { values: readonly number[]; next: number } {
  let at = start
  let value = 0
  const values = flags.map((flag) => {
    if ((flag & short) !== 0) value += (flag & same) !== 0 ? view.getUint8(at++) : -view.getUint8(at++)
    else if ((flag & same) === 0) {
      value += view.getInt16(at)
      at += 2
    }
    return value
  })
  return { values, next: at }
}

// Between two points off the curve there is one on it, half way.
function toContour(points: readonly Point[], matrix: Matrix): readonly Contour[] {
  if (points.length < 2) return []
  const full: Point[] = []
  for (const [index, point] of points.entries()) {
    const before = points[index === 0 ? points.length - 1 : index - 1]
    if (before !== undefined && !before.isOnCurve && !point.isOnCurve) {
      full.push({ x: (before.x + point.x) / 2, y: (before.y + point.y) / 2, isOnCurve: true })
    }
    full.push(point)
  }
  const first = full.findIndex((point) => point.isOnCurve)
  const turned = [...full.slice(first), ...full.slice(0, first + 1)].map((point) => {
    const [x, y] = apply(matrix, point.x, point.y)
    return { x, y, isOnCurve: point.isOnCurve }
  })
  const steps: ContourStep[] = []
  for (let at = 1; at < turned.length; at++) {
    const point = turned[at]
    const end = turned[at + 1]
    if (point === undefined) continue
    if (point.isOnCurve) steps.push({ type: 'line', x: point.x, y: point.y })
    else if (end !== undefined) {
      steps.push({ type: 'quadratic', x1: point.x, y1: point.y, x: end.x, y: end.y })
      at++
    }
  }
  return [{ x: turned[0]?.x ?? 0, y: turned[0]?.y ?? 0, steps }]
}
