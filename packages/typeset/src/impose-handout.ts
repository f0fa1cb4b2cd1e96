import { batikTheme } from '@edisi/theme'
import type { FilledBox, GlyphRun, Page, PagedDocument, Placement, Sheet } from './paged-document.ts'
import { millimetre, sheetSize } from './sheet-size.ts'

/** Small enough for note lines beneath an A5 page, large enough to be read: text of 10.2 points becomes 8.2. */
const largestScale = 0.8

/** `foot` is the distance of the last line from the paper's edge, which printers and hands leave free. */
const noteLines = { count: 4, distance: 8 * millimetre, weight: 0.4, foot: 14 * millimetre }

/**
 * Imposes pages for a class: on each side of A4 in landscape two A5 pages at 80 %, in reading order, and beneath each four
 * note lines 8 mm apart. The lines are as long as the pages' text, and text and lines stand in the middle of each half.
 */
export function imposeHandout(paged: PagedDocument): readonly Sheet[] {
  const measures = [0, 1].map((parity) => findMeasure(paged.pages.filter((_, index) => index % 2 === parity)))
  const sheets: Sheet[] = []
  for (let first = 0; first < paged.pages.length; first += 2) {
    const columns = [paged.pages[first], paged.pages[first + 1]].map((page, column) =>
      layColumn({ page, index: first + column, column, measure: measures[column] }),
    )
    sheets.push({
      ...sheetSize,
      placements: columns.flatMap(({ placements }) => placements),
      items: columns.flatMap(({ items }) => items),
    })
  }
  return sheets
}

/** The left and the right edge of the text of a page, from the page's left edge. */
type Measure = readonly [left: number, right: number]

/** Finds the measure of pages from their text: margins differ between rectos and versos, but not among either. */
function findMeasure(pages: readonly Page[]): Measure {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { items } of pages) {
    for (const item of items) {
      if (item.type !== 'glyphs' || item.mark === undefined) continue
      left = Math.min(left, item.words[0]?.x ?? left)
      right = Math.max(right, findEnd(item))
    }
  }
  return left < right ? [left, right] : [0, pages[0]?.width ?? 0]
}

function findEnd({ words, size, stretch }: GlyphRun): number {
  const word = words.at(-1)
  if (!word) return Number.NEGATIVE_INFINITY
  const advances = word.shaped.advances.slice(word.from, word.to)
  return word.x + (advances.reduce((sum, advance) => sum + advance, 0) * size * stretch) / 1000
}

interface Column {
  readonly page: Page | undefined
  readonly index: number
  readonly column: number
  readonly measure: Measure | undefined
}

function layColumn({ page, index, column, measure }: Column): Pick<Sheet, 'placements' | 'items'> {
  if (!page || !measure) return { placements: [], items: [] }
  const half = sheetSize.width / 2
  const notes = (noteLines.count - 1) * noteLines.distance
  const room = sheetSize.height - noteLines.foot - notes
  const scale = Math.min(largestScale, half / page.width, room / page.height)
  const width = (measure[1] - measure[0]) * scale
  const left = half * column + (half - width) / 2
  const placement: Placement = {
    page: index,
    x: left - measure[0] * scale,
    y: room - page.height * scale,
    scale,
    isTurned: false,
  }
  return { placements: [placement], items: ruleNotes({ x: left, y: room, width }) }
}

function ruleNotes({ x, y, width }: { x: number; y: number; width: number }): readonly FilledBox[] {
  return Array.from({ length: noteLines.count }, (_, line) => ({
    type: 'box',
    x,
    y: y + line * noteLines.distance,
    width,
    height: noteLines.weight,
    ink: batikTheme.print.hairline,
  }))
}
