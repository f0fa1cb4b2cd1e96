import { describe, expect, it } from 'vitest'
import { imposeBooklet } from '../src/impose-booklet.ts'
import { imposeHandout } from '../src/impose-handout.ts'
import type { Page, PagedDocument, Sheet } from '../src/paged-document.ts'

const a5 = { width: (148 * 72) / 25.4, height: (210 * 72) / 25.4 }

/** Pages whose text stands 60 points from the left and is 300 points long. */
function pages(count: number): PagedDocument {
  const shaped = { glyphs: [1], advances: [30_000], dx: undefined, dy: undefined, texts: ['a'], actualText: undefined }
  const run = { type: 'glyphs', face: 0, size: 10, y: 80, stretch: 1, ink: '#000000', mark: 0 } as const
  const page: Page = { ...a5, label: '', items: [{ ...run, words: [{ x: 60, shaped, from: 0, to: 1 }] }] }
  return {
    metadata: {
      title: 'T',
      authors: [],
      description: undefined,
      keywords: [],
      lang: 'en',
      date: undefined,
      licence: undefined,
    },
    faces: [],
    pages: Array.from({ length: count }, () => page),
    tags: [],
    outline: [],
    destinations: new Map(),
    breaks: [],
  }
}

/** The pages of each side from left to right, counted from 1; a dot is a blank. */
function show(sheets: readonly Sheet[]): string {
  return sheets
    .map(({ width, placements }) =>
      [0, 1]
        .map((half) =>
          placements.find(({ x, scale }) => Math.floor((x + (a5.width * scale) / 2) / (width / 2)) === half),
        )
        .map((placement) => (placement ? placement.page + 1 : '.'))
        .join('|'),
    )
    .join(' ')
}

describe('imposeBooklet', () => {
  it('orders pages so that folded leaves read on', () => {
    expect(show(imposeBooklet(pages(8)))).toBe('8|1 2|7 6|3 4|5')
  })

  it('leaves blank what lacks to a multiple of four, at the end', () => {
    expect(show(imposeBooklet(pages(5)))).toBe('.|1 2|. .|3 4|5')
    expect(show(imposeBooklet(pages(1)))).toBe('.|1 .|.')
  })

  it('places pages at full size, meeting at the fold, upright', () => {
    const [front] = imposeBooklet(pages(4))
    expect(front?.placements.map(({ scale, isTurned }) => [scale, isTurned])).toEqual([
      [1, false],
      [1, false],
    ])
    const [left, right] = front?.placements ?? []
    expect((left?.x ?? 0) + a5.width).toBeCloseTo(right?.x ?? 0, 6)
  })

  it('places every page once, whatever their number', () => {
    for (let count = 0; count < 40; count++) {
      const placed = imposeBooklet(pages(count)).flatMap(({ placements }) => placements.map(({ page }) => page))
      expect(placed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, page) => page))
    }
  })
})

describe('imposeHandout', () => {
  it('places pages in their order, two a side', () => {
    expect(show(imposeHandout(pages(5)))).toBe('1|2 3|4 5|.')
  })

  it('places A5 pages at 80 % and rules four lines 8 mm apart beneath each, as long as the text', () => {
    const [sheet] = imposeHandout(pages(2))
    expect(sheet?.placements.map(({ scale }) => scale)).toEqual([0.8, 0.8])
    const lines = sheet?.items.slice(0, 4) ?? []
    expect(lines.map(({ width }) => Math.round(width))).toEqual([240, 240, 240, 240])
    expect(lines.slice(1).map(({ y }, index) => (y - (lines[index]?.y ?? 0)) / (72 / 25.4))).toEqual([
      expect.closeTo(8, 6),
      expect.closeTo(8, 6),
      expect.closeTo(8, 6),
    ])
    const [placement] = sheet?.placements ?? []
    expect(lines[0]?.y).toBeCloseTo((placement?.y ?? 0) + a5.height * 0.8, 6)
    expect(lines[0]?.x).toBeCloseTo((placement?.x ?? 0) + 60 * 0.8, 6)
  })

  it('stands text in the middle of each half, and keeps all on the paper', () => {
    const [sheet] = imposeHandout(pages(2))
    const half = (sheet?.width ?? 0) / 2
    const [first] = sheet?.items ?? []
    expect((first?.x ?? 0) + (first?.width ?? 0) / 2).toBeCloseTo(half / 2, 6)
    expect(Math.min(...(sheet?.placements ?? []).map(({ y }) => y))).toBeGreaterThanOrEqual(0)
    expect(Math.max(...(sheet?.items ?? []).map(({ y }) => y))).toBeLessThan((sheet?.height ?? 0) - 30)
  })

  it('rules no lines beneath a page that is not there', () => {
    expect(imposeHandout(pages(1))[0]?.items).toHaveLength(4)
  })
})
