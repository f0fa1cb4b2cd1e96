import type { NoteFit } from './fit-notes.ts'
import { fitNotes, forceNotes } from './fit-notes.ts'
import type { NotePart, PageMatter, PagePlan } from './page-plan.ts'
import { passGlue } from './page-plan.ts'

/**
 * Breaks a galley into pages at the least cost over all of them, by dynamic programming over the places where a page may
 * end (Plass, Optimal Pagination Techniques, 1981, chapter 2; as Knuth and Plass do for lines). Two departures: of the
 * ways to one break only the cheapest is kept, though what it leaves of a note to the next page could matter later;
 * and a page that is short stays short, unless whole lines can go to its spaces: the grid is worth more than the foot.
 */
export function breakPages(matter: PageMatter): readonly PagePlan[] {
  const { items } = matter
  const open = new Map<number, Break>([[0, { at: 0, cost: 0, page: undefined, previous: undefined, carried: [] }]])
  for (let at = 0; at < items.length; at++) {
    // A page of notes alone ends where it begins: the same place is then tried again, with less to carry.
    for (let start = open.get(at); start; start = open.get(at)) {
      open.delete(at)
      tryPages(start, { open, matter })
    }
  }
  return planOf(open.get(items.length), matter)
}

/** A place where a page ends, reached in the cheapest way; `at` is the first item after it. */
interface Break {
  readonly at: number
  readonly cost: number
  readonly page: PagePlan | undefined
  readonly previous: Break | undefined
  /** What the next page must begin its notes with. */
  readonly carried: readonly NotePart[]
}

const pageCost = 50
const shortLineCost = 60
const stretchCost = 25
const splitNoteCost = 700
const lonelyPageCost = 5000
const brokenRuleCost = 1e7

/**
 * Tries every end of a page that begins at a break. Ends that leave a third of the page white are tried only where there
 * is no other; where no rule can be kept, a page is forced.
 */
function tryPages(start: Break, trial: Trial): void {
  const { items, height, grid } = trial.matter
  const page: Measured = { at: start.at, y: 0, stretch: 0, called: [], penalty: 0 }
  const white = height / 3
  let sparse: Measured | undefined
  let fullest: Measured | undefined
  let isReached = false
  let hasBox = false
  for (let at = start.at; at < items.length; at++) {
    const item = items[at]
    if (item?.type === 'box') {
      const y = page.y + item.height + (hasBox ? 0 : (item.repeat?.height ?? 0))
      const isOver = y > height + 0.1
      if (isOver && hasBox) fullest = { ...page, at }
      page.y = y
      if (item.notes.length > 0) page.called = [...page.called, ...item.notes]
      if (isOver && hasBox) break
      if (isOver) fullest = { ...page, at: at + 1 }
      if (isOver) break
      hasBox = true
    } else if (hasBox && item?.type === 'glue') {
      page.y = passGlue(page.y, item, grid)
      page.stretch += item.stretch
    } else if (hasBox && item?.type === 'penalty' && item.cost < Number.POSITIVE_INFINITY) {
      page.at = at + 1
      page.penalty = item.cost
      const isSparse = height - page.y > white && page.called.length === 0 && start.carried.length === 0
      if (isSparse || !sparse) sparse = { ...page }
      if (!isSparse) isReached = tryPage(start, page, trial) || isReached
    }
    if (at + 1 === items.length) isReached = tryPage(start, { ...page, at: at + 1, penalty: 0 }, trial) || isReached
  }
  if (!isReached && sparse) isReached = tryPage(start, sparse, trial)
  const forced = sparse ?? fullest ?? { ...page, at: items.length }
  if (!isReached) forcePage(start, forced, trial)
}

/**
 * Where no page keeps the rules: one of notes alone, if the last page left any; else one to the first place where it may
 * end, or else as full as can be, with as much of its notes as there is room for.
 */
function forcePage(start: Break, page: Measured, { open, matter }: Trial): void {
  const { carried } = start
  if (carried.length > 0) {
    const fit = forceNotes({ carried, called: [] }, matter.height, matter)
    if (fit.placed.length > 0) return offer(start, { at: start.at, stretch: 0, cost: brokenRuleCost, fit }, open)
  }
  const fit = forceNotes({ carried, called: page.called }, matter.height - page.y, matter)
  offer(start, { ...page, stretch: 0, cost: brokenRuleCost, fit }, open)
}

interface Trial {
  readonly open: Map<number, Break>
  readonly matter: PageMatter
}

interface Measured {
  at: number
  y: number
  stretch: number
  called: readonly string[]
  penalty: number
}

/** Offers a page as the way to its end; says whether there can be such a page. */
function tryPage(start: Break, page: Measured, { open, matter }: Trial): boolean {
  const { carried } = start
  const hasNotes = carried.length > 0 || page.called.length > 0
  const fit = hasNotes ? fitNotes({ carried, called: page.called }, matter.height - page.y, matter) : noNotes
  if (!fit) return false
  const isLast = page.at >= matter.items.length
  const short = Math.max(0, Math.floor((matter.height - page.y - fit.height) / matter.grid + 0.01))
  // A space that grows by a line without making the page full is but a hole in it.
  const stretch = !isLast && short === 1 && page.stretch > 0 ? 1 : 0
  const look = isLast
    ? lastPageCost(start, page, matter)
    : shortLineCost * (short - stretch) ** 2 + stretchCost * stretch ** 2
  const split = fit.rest.length > 0 ? splitNoteCost + (isLast ? lonelyPageCost : 0) : 0
  const cost = look + page.penalty + split
  const known = open.get(page.at)
  if (!known || start.cost + pageCost + cost < known.cost) offer(start, { at: page.at, stretch, cost, fit }, open)
  return true
}

const noNotes: NoteFit = { placed: [], rest: [], height: 0 }

/** A last page of a few lines looks forgotten, the more so the fewer they are. */
function lastPageCost(start: Break, { y }: Pick<Measured, 'y'>, { grid }: PageMatter): number {
  const missing = Math.max(0, 10 - y / grid)
  return start.at > 0 ? lonelyPageCost * (missing / 10) ** 2 : 0
}

function offer(
  start: Break,
  page: { readonly at: number; readonly stretch: number; readonly cost: number; readonly fit: NoteFit },
  open: Map<number, Break>,
): void {
  const cost = start.cost + pageCost + page.cost
  const known = open.get(page.at)
  if (known && known.cost <= cost) return
  const plan = { from: start.at, to: page.at, notes: page.fit.placed, stretch: page.stretch }
  open.set(page.at, { at: page.at, cost, page: plan, previous: start, carried: page.fit.rest })
}

function planOf(last: Break | undefined, matter: PageMatter): readonly PagePlan[] {
  const pages: PagePlan[] = []
  for (let end = last; end?.page; end = end.previous) pages.push(end.page)
  pages.reverse()
  // What is left of notes after the last page has pages of its own.
  let carried = last?.carried ?? []
  const at = matter.items.length
  while (carried.length > 0) {
    const fit = forceNotes({ carried, called: [] }, matter.height, matter)
    if (fit.placed.length === 0) break
    pages.push({ from: at, to: at, notes: fit.placed, stretch: 0 })
    carried = fit.rest
  }
  return pages
}
