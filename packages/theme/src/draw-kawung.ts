import type { Contour, ContourStep, CoverPlace } from './cover-art.ts'

/** A rectangle of the cover, in its pixels. */
export interface Field {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** The side at which the words stand, towards which the lattice thins out. */
  readonly wordsAt: 'top' | 'bottom'
}

/** An ornament of the field, what it is painted with, and where it returns. */
export interface KawungOrnament {
  readonly part: 'main' | 'accent'
  /** About the point 0, 0. */
  readonly contours: readonly Contour[]
  readonly places: readonly CoverPlace[]
}

/**
 * Draws a field of kawung, the batik lattice of four ovals about a point. The numbers of `next` choose its grid, its
 * turn, which ovals are full, open or in the accent, and which are missing. Ovals may reach over the edges of the cover,
 * but not over the side of the words. What is painted with the accent comes last.
 */
export function drawKawung(field: Field, next: () => number): readonly KawungOrnament[] {
  const isTurned = next() < 0.5
  const columns = (isTurned ? 5 : 4) + Math.floor(next() * 4)
  const plan: Plan = {
    // Turned by an eighth, the lattice keeps its ovals' size when its step grows by the square root of two.
    step: ((field.right - field.left) / columns) * (isTurned ? Math.SQRT2 : 1),
    isTurned,
    weave: weaves[Math.floor(next() * weaves.length)] ?? plainWeave,
    accent: Math.floor(next() * 5),
    hasSeeds: next() < 0.65,
    reach: 0.25 + next() * 0.45,
    gaps: next() * 0.1,
    slimness: 0.125 + next() * 0.04,
  }
  const drawing: Drawing = new Map()
  for (const cell of cellsOf(field, plan)) drawCell(cell, { field, plan, next }, drawing)
  const ornaments = [...drawing.values()]
  return [...ornaments.filter(({ part }) => part === 'main'), ...ornaments.filter(({ part }) => part === 'accent')]
}

interface Plan {
  readonly step: number
  readonly isTurned: boolean
  readonly weave: Weave
  readonly accent: number
  readonly hasSeeds: boolean
  /** The share of the field, from the words' side on, over which ovals thin out. */
  readonly reach: number
  readonly gaps: number
  /** Half the width of an oval by the lattice's step. */
  readonly slimness: number
}

/** The ornaments by what makes them differ. */
type Drawing = Map<string, KawungOrnament & { readonly places: CoverPlace[] }>

/** Says whether the oval in direction 0 to 3 of a cell is full. */
type Weave = (column: number, row: number, direction: number) => boolean

const plainWeave: Weave = () => true

const weaves: readonly Weave[] = [
  plainWeave,
  (column, row) => (column + row) % 2 === 0,
  (_, row) => row % 2 === 0,
  (column, row, direction) => (direction % 2 === 0) === ((column + row) % 2 === 0),
  (column, row) => (column + 2 * row) % 3 !== 0,
  (column, row, direction) => (column + row + direction) % 3 !== 1,
  (column, row) => Math.abs(column) % 3 !== Math.abs(row) % 3,
]

interface Cell {
  readonly column: number
  readonly row: number
  readonly x: number
  readonly y: number
}

function cellsOf(field: Field, plan: Plan): readonly Cell[] {
  const cells: Cell[] = []
  const { step } = plan
  const middle = (field.left + field.right) / 2
  const origin = field.wordsAt === 'top' ? field.bottom : field.top
  const count = Math.ceil((field.bottom - field.top + field.right - field.left) / step) + 1
  for (let row = -count; row <= count; row++) {
    for (let column = -count; column <= count; column++) {
      const [a, b] = [(column + 0.5) * step, (row + 0.5) * step]
      const x = middle + (plan.isTurned ? (a - b) * Math.SQRT1_2 : a)
      const y = origin + (plan.isTurned ? (a + b) * Math.SQRT1_2 : b)
      if (x < field.left - step || x > field.right + step || y < field.top - step || y > field.bottom + step) continue
      cells.push({ column, row, x, y })
    }
  }
  return cells
}

interface Setting {
  readonly field: Field
  readonly plan: Plan
  readonly next: () => number
}

// Directions of the four ovals of a cell that is not turned: to its corners.
const diagonals: readonly (readonly [number, number])[] = [
  [Math.SQRT1_2, -Math.SQRT1_2],
  [Math.SQRT1_2, Math.SQRT1_2],
  [-Math.SQRT1_2, Math.SQRT1_2],
  [-Math.SQRT1_2, -Math.SQRT1_2],
]
const straights: readonly (readonly [number, number])[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
]

function drawCell(cell: Cell, { field, plan, next }: Setting, drawing: Drawing): void {
  const { step, slimness } = plan
  // From the middle of a cell to its corner, less the room that keeps ovals apart where four of them meet.
  const half = (step * Math.SQRT1_2) / 2
  const length = half - step * 0.05
  const width = step * slimness
  const directions = plan.isTurned ? straights : diagonals
  const isAccent = (cell.column + 2 * cell.row) % 5 === plan.accent - 2
  const part = isAccent ? 'accent' : 'main'
  let drawn = 0
  directions.forEach(([ux, uy], direction) => {
    const x = cell.x + ux * half
    const y = cell.y + uy * half
    const oval: Oval = { x: 0, y: 0, ux, uy, length, width }
    const isMissing = next() < thinness(y, field, plan)
    if (isMissing || reachesWords(oval, y, field)) return
    drawn += 1
    const isFull = plan.weave(cell.column, cell.row, direction)
    // An oval that points the other way is the same oval.
    const key = `${part} ${direction % 2} ${isFull}`
    const trace = () => (isFull ? traceFull(oval, plan) : traceOpen(oval, plan))
    place({ key, part, trace }, { x, y }, drawing)
  })
  const heart: Oval = { x: 0, y: 0, ux: 1, uy: 0, length: step * 0.03, width: step * 0.03 }
  // A point that holds no ovals together would be a speck.
  if (drawn > 1 && !reachesWords(heart, cell.y, field))
    place({ key: 'heart', part: 'accent', trace: () => [traceOval(heart, false)] }, cell, drawing)
}

// On whole pixels, so that one tracing serves all places; the eye does not see half a pixel of 1,600.
function place(
  { key, part, trace }: OrnamentPlan,
  { x, y }: { readonly x: number; readonly y: number },
  drawing: Drawing,
): void {
  let ornament = drawing.get(key)
  if (!ornament) drawing.set(key, (ornament = { part, contours: trace(), places: [] }))
  ornament.places.push({ x: Math.round(x), y: Math.round(y) })
}

interface OrnamentPlan {
  /** What makes it differ from others. */
  readonly key: string
  readonly part: KawungOrnament['part']
  readonly trace: () => readonly Contour[]
}

function traceFull(oval: Oval, { hasSeeds }: Plan): readonly Contour[] {
  return [traceOval(oval, false), ...(hasSeeds ? seedsOf(oval, true) : [])]
}

function traceOpen(oval: Oval, { step, hasSeeds }: Plan): readonly Contour[] {
  const rim = step * 0.02
  const hollow = { ...oval, length: oval.length - rim * 1.6, width: oval.width - rim }
  return [traceOval(oval, false), traceOval(hollow, true), ...(hasSeeds ? seedsOf(oval, false) : [])]
}

interface Oval {
  readonly x: number
  readonly y: number
  /** The direction of its length, a unit. */
  readonly ux: number
  readonly uy: number
  /** Half its length and half its width. */
  readonly length: number
  readonly width: number
}

// The chance that an oval is missing: certain at the words, less and less away from them.
function thinness(y: number, field: Field, plan: Plan): number {
  const height = field.bottom - field.top
  const away = (field.wordsAt === 'top' ? y - field.top : field.bottom - y) / (height * plan.reach)
  return away >= 1 ? plan.gaps : Math.max(plan.gaps, (1 - away) ** 1.5)
}

function reachesWords(oval: Oval, y: number, field: Field): boolean {
  const reach = Math.abs(oval.uy) * oval.length + Math.abs(oval.ux) * oval.width
  return field.wordsAt === 'top' ? y - reach < field.top : y + reach > field.bottom
}

// Two small ovals along an oval, as the seeds of the sugar palm's fruit: cut out of a full one, standing in an open one.
function seedsOf(oval: Oval, isCut: boolean): readonly Contour[] {
  const { ux, uy } = oval
  return [-0.36, 0.36].map((share) => {
    const x = oval.x + ux * oval.length * share
    const y = oval.y + uy * oval.length * share
    return traceOval({ x, y, ux, uy, length: oval.length * 0.17, width: oval.width * 0.2 }, isCut)
  })
}

// The handle of a quarter of an ellipse (Riškus, "Approximation of a cubic Bézier curve by circular arcs", 2006).
const bow = 0.5523

function traceOval(oval: Oval, isReversed: boolean): Contour {
  const { x, y, ux, uy, length, width } = oval
  const at = (along: number, across: number): readonly [number, number] => [
    x + ux * length * along - uy * width * across,
    y + uy * length * along + ux * width * across,
  ]
  const side = isReversed ? -1 : 1
  const quarter = (from: readonly [number, number], to: readonly [number, number]): ContourStep => {
    // The first handle runs on as the contour came in, the second as it goes on: both across the axes.
    const [x1, y1] = at(from[0] + to[0] * bow, (from[1] + to[1] * bow) * side)
    const [x2, y2] = at(to[0] + from[0] * bow, (to[1] + from[1] * bow) * side)
    const [endX, endY] = at(to[0], to[1] * side)
    return { type: 'cubic', x1, y1, x2, y2, x: endX, y: endY }
  }
  const [startX, startY] = at(1, 0)
  return {
    x: startX,
    y: startY,
    steps: [quarter([1, 0], [0, 1]), quarter([0, 1], [-1, 0]), quarter([-1, 0], [0, -1]), quarter([0, -1], [1, 0])],
  }
}
