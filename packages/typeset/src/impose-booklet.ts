import type { PagedDocument, Placement, Sheet } from './paged-document.ts'
import { sheetSize } from './sheet-size.ts'

/** A leaf is folded once: two pages on its front, two on its back. */
const pagesPerLeaf = 4

/**
 * Imposes A5 pages as a booklet: two at full size on each side of A4, meeting at the fold, ordered so that the leaves, laid in
 * one another, folded and stitched, read on. Fronts and backs alternate, to be printed on both sides and flipped on the short
 * edge: so no page is turned. What lacks to a multiple of four stays blank, at the end.
 */
export function imposeBooklet(paged: PagedDocument): readonly Sheet[] {
  const count = Math.ceil(paged.pages.length / pagesPerLeaf) * pagesPerLeaf
  const sheets: Sheet[] = []
  for (let side = 0; side < count / 2; side++) {
    // Fronts have the later page at the left, backs the earlier one: 8|1, 2|7, 6|3, 4|5.
    const pages = [count - 1 - side, side]
    sheets.push(layOut(paged, side % 2 === 0 ? pages : pages.toReversed()))
  }
  return sheets
}

function layOut(paged: PagedDocument, pages: readonly number[]): Sheet {
  const fold = sheetSize.width / 2
  const placements: Placement[] = []
  for (const [column, page] of pages.entries()) {
    const placed = paged.pages[page]
    if (!placed) continue
    const x = column === 0 ? fold - placed.width : fold
    placements.push({ page, x, y: (sheetSize.height - placed.height) / 2, scale: 1, isTurned: false })
  }
  return { ...sheetSize, placements, items: [] }
}
