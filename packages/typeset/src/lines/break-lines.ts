import { breakCosts } from './find-breaks.ts'
import type { Material } from './material.ts'
import { box, forbidden, forced, glue, penalty } from './material.ts'

/** What lines are to be like. Lengths are points. */
export interface LineRules {
  /** The measure of a line by its number from 0, less the indent of the first. */
  readonly widthOf: (line: number) => number
  readonly isJustified: boolean
  /** Whether the last line counts like the others, so that lines set in the middle come out about equal. */
  readonly isBalanced: boolean
  /** The part by which type may be expanded or condensed. */
  readonly expansion: number
  /** Whether characters may stand out of the edges: of all lines', and of the first one's left. */
  readonly protrudesLeft: boolean
  readonly protrudesRight: boolean
  readonly protrudesFirst: boolean
  /** The least width of a last line; one that is shorter costs. */
  readonly shortest: number
}

/** A line: entries of the material from `start` (inclusive) to `end`, the entry that it breaks at. */
export interface BrokenLine {
  readonly start: number
  readonly end: number
}

/** Lines, and whether one of them is too long for its measure. */
export interface BrokenLines {
  readonly lines: readonly BrokenLine[]
  readonly isOverfull: boolean
}

// Demerits to the scale of The TeXbook, chapter 14.
const linePenalty = 10
const consecutiveHyphens = 40_000
const lastHyphen = 8000
const unlikeNeighbours = 8000
const shortLast = 60_000
// A rag hides more than a hyphen: there is less to win by one than where lines are justified.
const raggedHyphen = 4

interface Pass {
  readonly tolerance: number
  readonly hyphenates: boolean
  /** Stretch that every line may have in addition, as part of its measure. */
  readonly emergency: number
  /** Breaks that cost as much as this or more are not taken. */
  readonly dearest: number
  /** Keeps a line that is too long where nothing else is left. */
  readonly isLast: boolean
}

const passes: readonly Pass[] = [
  { tolerance: 0.9, hyphenates: false, emergency: 0, dearest: breakCosts.anywhere, isLast: false },
  { tolerance: 2.2, hyphenates: true, emergency: 0, dearest: breakCosts.anywhere, isLast: false },
  { tolerance: 3.3, hyphenates: true, emergency: 0, dearest: breakCosts.anywhere, isLast: false },
  { tolerance: 3.3, hyphenates: true, emergency: 0.04, dearest: breakCosts.anywhere, isLast: false },
  { tolerance: 20, hyphenates: true, emergency: 0.15, dearest: forbidden, isLast: false },
  { tolerance: Infinity, hyphenates: true, emergency: 0.15, dearest: forbidden, isLast: true },
]

/**
 * Breaks a paragraph so that its lines together cost least. It departs from the paper in that characters may stand out
 * of the measure, and type may give way with the space (H. T. Thành, 2000); and in that lines which end alike are kept
 * apart by fitness class only where the measure does not change from line to line any more.
 * Source: D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", 1981, pp. 1156–1163.
 */
export function breakLines(material: Material, rules: LineRules): BrokenLines {
  if (fitsOneLine(material, rules)) return { lines: [{ start: 0, end: material.kinds.length - 1 }], isOverfull: false }
  const sums = sumUp(material, rules.expansion)
  const changes = lastChange(rules, sums.widths.at(-1) ?? 0)
  for (const pass of passes) {
    const found = search({ material, rules, sums, pass, changes })
    if (found !== undefined) return found
  }
  throw new Error('expected lines from the last pass, which keeps what is too long: please report this')
}

// A line that fits is never cheaper in two, but where lines are to come out equal.
function fitsOneLine({ widths, costs, kinds }: Material, rules: LineRules): boolean {
  const width = rules.widthOf(0)
  let natural = 0
  for (let at = 0; at < kinds.length - 1; at++) {
    if ((costs[at] ?? 0) <= forced) return false
    if (kinds[at] !== penalty) natural += widths[at] ?? 0
    if (natural > width) return false
  }
  return kinds[0] === box
}

interface Sums {
  readonly widths: Float64Array
  readonly stretches: Float64Array
  readonly shrinks: Float64Array
  readonly expansions: Float64Array
}

// By entry: what stands before it.
function sumUp(material: Material, expansion: number): Sums {
  const count = material.kinds.length
  const sums = {
    widths: new Float64Array(count + 1),
    stretches: new Float64Array(count + 1),
    shrinks: new Float64Array(count + 1),
    expansions: new Float64Array(count + 1),
  }
  for (let at = 0; at < count; at++) {
    const isPenalty = material.kinds[at] === penalty
    sums.widths[at + 1] = (sums.widths[at] ?? 0) + (isPenalty ? 0 : (material.widths[at] ?? 0))
    sums.stretches[at + 1] = (sums.stretches[at] ?? 0) + (material.stretches[at] ?? 0)
    sums.shrinks[at + 1] = (sums.shrinks[at] ?? 0) + (material.shrinks[at] ?? 0)
    sums.expansions[at + 1] = (sums.expansions[at] ?? 0) + (material.flexible[at] ?? 0) * expansion
  }
  return sums
}

// The last line whose measure differs from that of the next: from there on it does not matter which line it is.
function lastChange(rules: LineRules, width: number): number {
  const most = Math.min(200, Math.ceil((2 * width) / Math.max(1, rules.widthOf(1))) + 2)
  let last = 0
  for (let line = 0; line < most; line++) if (rules.widthOf(line) !== rules.widthOf(line + 1)) last = line + 1
  return last
}

interface Search {
  readonly material: Material
  readonly rules: LineRules
  readonly sums: Sums
  readonly pass: Pass
  readonly changes: number
}

// Fitness classes: tight, decent, loose, very loose (Knuth and Plass, p. 1155).
const classCount = 4

interface Node {
  /** The entry that was broken at, -1 for the beginning; and the first entry of the line that begins here. */
  readonly at: number
  readonly start: number
  readonly line: number
  readonly fitness: number
  readonly isHyphen: boolean
  readonly demerits: number
  readonly previous: Node | undefined
  readonly isOverfull: boolean
}

function search(options: Search): BrokenLines | undefined {
  const { material, pass } = options
  const count = material.kinds.length
  const first = skipBlank(material, 0)
  let active: Node[] = [
    { at: -1, start: first, line: 0, fitness: 1, isHyphen: false, demerits: 0, previous: undefined, isOverfull: false },
  ]
  for (let at = 0; at < count; at++) {
    if (!mayBreak(material, at, pass)) continue
    const kept: Node[] = []
    const best: Candidate[] = []
    for (const node of active) weigh(options, { node, at, kept, best })
    const isLost = kept.length === 0 && best.length === 0
    if (isLost && !pass.isLast) return undefined
    if (isLost) keepOverfull(active, best)
    addNodes(options, { at, best, kept })
    active = kept
  }
  return toLines(active)
}

function mayBreak({ kinds, costs, isHyphen }: Material, at: number, { hyphenates, dearest }: Pass): boolean {
  if (kinds[at] === glue) return at > 0 && kinds[at - 1] === box
  return kinds[at] === penalty && (costs[at] ?? 0) < dearest && (hyphenates || !(isHyphen[at] ?? false))
}

interface Candidate {
  readonly node: Node
  readonly fitness: number
  readonly demerits: number
  readonly isOverfull: boolean
}

interface Weighed {
  readonly node: Node
  readonly at: number
  readonly kept: Node[]
  readonly best: Candidate[]
}

// Tries the line from a node to a break: keeps the node for later breaks unless the line is too long already.
function weigh(options: Search, { node, at, kept, best }: Weighed): void {
  const { material, pass, changes } = options
  const cost = material.costs[at] ?? 0
  const isForced = cost <= forced
  const ratio = ratioOf(options, node, at)
  if (ratio < -1.00001) return
  if (!isForced) kept.push(node)
  if (ratio > pass.tolerance) return
  const demerits = node.demerits + demeritsOf(options, { node, at, ratio })
  const fitness = fitnessOf(ratio)
  const rival = findRival(best, { fitness, line: Math.min(node.line + 1, changes) }, changes)
  const candidate = { node, fitness, demerits, isOverfull: false }
  if (rival < 0) best.push(candidate)
  else if ((best[rival]?.demerits ?? Infinity) > demerits) best[rival] = candidate
}

// The candidate of the same fitness class, and of the same line where the measure still changes.
function findRival(
  best: readonly Candidate[],
  own: { readonly fitness: number; readonly line: number },
  changes: number,
): number {
  for (let index = 0; index < best.length; index++) {
    const other = best[index]
    if (other?.fitness === own.fitness && Math.min(other.node.line + 1, changes) === own.line) return index
  }
  return -1
}

// How far the space of a line gives way: 1 by all its stretch, -1 by all its shrink; less where it is too long.
function ratioOf({ material, rules, sums, pass }: Search, node: Node, at: number): number {
  const { start } = node
  const isEnd = (material.costs[at] ?? 0) <= forced
  const isGlue = material.kinds[at] === glue
  const hyphen = isGlue ? 0 : (material.widths[at] ?? 0)
  const edge = (material.isHyphen[at] ?? false) ? at : at - 1
  const right = rules.protrudesRight ? (material.rights[edge] ?? 0) : 0
  const isLeftOut = rules.protrudesLeft && (node.line > 0 || rules.protrudesFirst)
  const left = isLeftOut ? (material.lefts[start] ?? 0) : 0
  const natural = (sums.widths[at] ?? 0) - (sums.widths[start] ?? 0) + hyphen - right - left
  const width = rules.widthOf(node.line)
  const missing = width - natural
  if (!rules.isJustified) {
    if (missing < -0.01) return -Infinity
    return isEnd && !rules.isBalanced ? 0 : missing / (width * 0.25 + width * pass.emergency)
  }
  const type = (sums.expansions[at] ?? 0) - (sums.expansions[start] ?? 0)
  if (missing < 0) {
    const shrink = (sums.shrinks[at] ?? 0) - (sums.shrinks[start] ?? 0) + type
    return shrink > 0 ? missing / shrink : -Infinity
  }
  if (isEnd) return 0
  const space = (sums.stretches[at] ?? 0) - (sums.stretches[start] ?? 0) + width * pass.emergency
  if (missing <= space + type) return missing < 1e-6 ? 0 : missing / (space + type)
  // Type is expanded no further than it may: what is left comes from the space alone.
  return space > 0 ? (missing - type) / space : Infinity
}

function demeritsOf(
  { material, rules, sums }: Search,
  { node, at, ratio }: { readonly node: Node; readonly at: number; readonly ratio: number },
): number {
  const isHyphen = material.isHyphen[at] ?? false
  const cost = (material.costs[at] ?? 0) * (isHyphen && !rules.isJustified ? raggedHyphen : 1)
  const isEnd = cost <= forced
  const excess = Math.min(Math.abs(ratio), 50)
  const badness = 100 * excess * excess * excess
  let demerits = (linePenalty + badness) ** 2
  if (!isEnd) demerits += cost >= 0 ? cost * cost : -cost * cost
  if (Math.abs(fitnessOf(ratio) - node.fitness) > 1) demerits += unlikeNeighbours
  if (node.isHyphen && isHyphen) demerits += consecutiveHyphens
  if (isEnd && at === material.kinds.length - 1) {
    if (node.isHyphen) demerits += lastHyphen
    const width = (sums.widths[at] ?? 0) - (sums.widths[node.start] ?? 0)
    if (node.line > 0 && width < rules.shortest) demerits += shortLast
  }
  return demerits
}

function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0
  if (ratio <= 0.5) return 1
  return ratio <= 1 ? 2 : classCount - 1
}

function keepOverfull(active: readonly Node[], best: Candidate[]): void {
  let cheapest = active[0]
  for (const node of active) if (cheapest === undefined || node.start > cheapest.start) cheapest = node
  if (cheapest !== undefined)
    best.push({ node: cheapest, fitness: 0, demerits: cheapest.demerits + 1e9, isOverfull: true })
}

interface Added {
  readonly at: number
  readonly best: readonly Candidate[]
  readonly kept: Node[]
}

function addNodes({ material, changes }: Search, { at, best, kept }: Added): void {
  if (best.length === 0) return
  const start = skipBlank(material, at + 1)
  let least = Infinity
  for (const { demerits } of best) least = Math.min(least, demerits)
  for (const { node, fitness, demerits, isOverfull } of best) {
    // A class that costs more than a change of class cannot win any more.
    if (demerits > least + unlikeNeighbours && changes <= 1) continue
    kept.push({
      at,
      start,
      line: node.line + 1,
      fitness,
      isHyphen: material.isHyphen[at] ?? false,
      demerits,
      previous: node,
      isOverfull,
    })
  }
}

// A line begins with what is printed: glue and penalties after a break vanish (p. 1125).
function skipBlank({ kinds, costs }: Material, from: number): number {
  let at = from
  while (at < kinds.length && kinds[at] !== box && (costs[at] ?? 0) > forced) at++
  return at
}

function toLines(ends: readonly Node[]): BrokenLines | undefined {
  let best: Node | undefined
  for (const node of ends) if (best === undefined || node.demerits < best.demerits) best = node
  if (best === undefined) return undefined
  const lines: BrokenLine[] = []
  let isOverfull = false
  for (let node = best; node.previous !== undefined; node = node.previous) {
    lines.push({ start: node.previous.start, end: node.at })
    isOverfull ||= node.isOverfull
  }
  return { lines: lines.toReversed(), isOverfull }
}
