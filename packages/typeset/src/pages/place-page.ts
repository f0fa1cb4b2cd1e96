import type { Box, Ground } from '../galley/galley.ts'
import type { FilledBox, PageItem } from '../paged-document.ts'
import type { PageMatter, PagePlan } from './page-plan.ts'
import { noteGap, passGlue } from './page-plan.ts'
import type { Placing } from './place-piece.ts'
import { placePiece } from './place-piece.ts'

/** A box that has its place: `y` counts from the top of the type area. */
export interface StandingBox {
  readonly box: Box
  readonly y: number
}

/** Gives the boxes of a page where they stand, in order; the notes stand at the foot of the type area. */
export function standBoxes(
  plan: PagePlan,
  matter: PageMatter,
): {
  readonly main: readonly StandingBox[]
  readonly repeated: StandingBox | undefined
  readonly notes: readonly StandingBox[]
} {
  const main: StandingBox[] = []
  let repeated: StandingBox | undefined
  let y = 0
  let stretch = plan.stretch
  for (const item of matter.items.slice(plan.from, plan.to)) {
    if (item.type === 'glue' && main.length > 0) {
      const isStretched = stretch > 0 && item.stretch > 0
      if (isStretched) stretch -= 1
      y = passGlue(y, item, matter.grid) + (isStretched ? matter.grid : 0)
    } else if (item.type === 'box') {
      if (main.length === 0 && item.repeat) {
        repeated = { box: item.repeat, y: 0 }
        y = item.repeat.height
      }
      main.push({ box: item, y })
      y += item.height
    }
  }
  return { main, repeated, notes: standNotes(plan, matter) }
}

function standNotes({ notes }: PagePlan, matter: PageMatter): readonly StandingBox[] {
  const boxes = notes.flatMap(({ id, from, to }) => (matter.notes.get(id) ?? []).slice(from, to))
  const height = boxes.reduce((sum, box) => sum + box.height, 0)
  let y = matter.height - height
  return boxes.map((box) => {
    const standing = { box, y }
    y += box.height
    return standing
  })
}

/** Adds standing boxes to a page whose type area begins at `top`: first the grounds behind them, then what they show. */
export function placeBoxes(boxes: readonly StandingBox[], top: number, placing: Placing): void {
  for (const ground of groundsOf(boxes)) {
    placing.items.push({ ...ground, x: placing.left + ground.x, y: top + ground.y })
  }
  for (const { box, y } of boxes) for (const piece of box.pieces) placePiece(piece, top + y, placing)
}

/** Gives the hairline above the notes, a third of the measure long. */
export function placeNoteRule(
  notes: readonly StandingBox[],
  { top, measure, ink }: { readonly top: number; readonly measure: number; readonly ink: string },
  placing: Placing,
): void {
  const [first] = notes
  if (!first) return
  const width = measure / 5
  const item: PageItem = { type: 'box', x: placing.left, y: top + first.y - noteGap / 2, width, height: 0.4, ink }
  placing.items.push(item)
}

function groundsOf(boxes: readonly StandingBox[]): readonly FilledBox[] {
  const extents = new Map<Ground, { from: number; to: number }>()
  for (const { box, y } of boxes) {
    for (const ground of box.grounds) {
      const extent = extents.get(ground)
      if (extent) extent.to = y + box.height
      else extents.set(ground, { from: y, to: y + box.height })
    }
  }
  return [...extents].map(([{ x, width, above, below, ink }, { from, to }]) => {
    const y = from - above
    return { type: 'box', x, y, width, height: to + below - y, ink }
  })
}
