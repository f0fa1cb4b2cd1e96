import { expect, test } from 'vitest'
import { batikTheme } from '@edisi/theme'
import { closeGlyphs } from '../src/faces/close-glyphs.ts'
import { outlineText } from '../src/faces/outline-text.ts'
import { readFontFacts, readFontTables } from '../src/faces/read-font-facts.ts'
import { subsetFaces } from '../src/faces/subset-faces.ts'
import { setLines } from '../src/lines/set-lines.ts'
import type { GlyphRun, PagedDocument } from '../src/paged-document.ts'
import { paragraph, words } from './items.ts'
import { compileHarfbuzz, openShelf, readAsset } from './open-shelf.ts'

const subsetter = compileHarfbuzz('harfbuzz-subset.wasm')

test('every face file that the theme names is there', () => {
  for (const asset of Object.values(batikTheme.faces)) expect(readFontFacts(readAsset(asset)).unitsPerEm).toBe(1000)
})

test('a subset has a code for each glyph and text, with the width and the new number of the glyph', () => {
  const paged = pagedOf('Office ﬁles: ābṩ, naïve 123 → done')
  const programs = subsetFaces(paged, { subsetter, bytes: readAsset })
  expect(programs.length).toBe(paged.faces.length)
  for (const [index, program] of programs.entries()) {
    const source = readFontFacts(readAsset(paged.faces[index]?.asset ?? ''))
    const count = countGlyphs(program.program)
    expect(program.postscriptName).toMatch(/^[A-Z]{6}\+[\w-]+$/)
    expect(program.widths.length).toBe(program.glyphs.length)
    expect(program.texts.length).toBe(program.glyphs.length)
    expect(program.texts).not.toContain('')
    expect(count).toBeLessThan(source.glyphCount)
    for (const glyph of program.glyphs) expect(glyph).toBeLessThan(count)
  }
})

test('the same pages give the same programs, and other pages another name', () => {
  const one = subsetFaces(pagedOf('Same words'), { subsetter, bytes: readAsset })
  const two = subsetFaces(pagedOf('Same words'), { subsetter, bytes: readAsset })
  expect(two).toEqual(one)
  const other = subsetFaces(pagedOf('Other words'), { subsetter, bytes: readAsset })
  expect(other[0]?.postscriptName).not.toBe(one[0]?.postscriptName)
})

test('a composed glyph brings its parts along', () => {
  const bytes = readAsset(batikTheme.faces.text)
  const facts = readFontFacts(bytes)
  const all = Array.from({ length: facts.glyphCount }, (_, glyph) => glyph)
  const composed = all.find((glyph) => closeGlyphs(bytes, facts, [glyph]).length > 1)
  expect(composed === undefined || closeGlyphs(bytes, facts, [composed]).includes(composed)).toBe(true)
})

test('words drawn as contours stand on their baseline and have their advance', () => {
  const shelf = openShelf()
  const { contours, width } = outlineText({ text: 'Title', face: 'display', size: 100, lang: 'en' }, shelf)
  // T, i with its dot, t, l, e with its eye.
  expect(contours.length).toBe(7)
  expect(width).toBeGreaterThan(150)
  const ys = contours.flatMap(({ y, steps }) => [y, ...steps.map((step) => step.y)])
  expect(Math.max(...ys)).toBeLessThan(3)
  expect(Math.min(...ys)).toBeGreaterThan(-80)
})

function countGlyphs(program: Uint8Array): number {
  const table = readFontTables(program).get('maxp')
  return new DataView(program.buffer).getUint16((table?.offset ?? 0) + 4)
}

function pagedOf(text: string): PagedDocument {
  const shelf = openShelf()
  const { lines } = setLines([words(text)], paragraph(300), shelf)
  const items = lines.flatMap(({ runs }) =>
    runs.map((run): GlyphRun => ({ ...run, type: 'glyphs', y: 100, mark: undefined })),
  )
  return {
    metadata: {
      title: '',
      authors: [],
      description: undefined,
      keywords: [],
      lang: 'en',
      date: undefined,
      licence: undefined,
    },
    faces: shelf.faces(),
    pages: [{ width: 400, height: 400, label: '1', items }],
    tags: [],
    outline: [],
    destinations: new Map(),
    breaks: [],
  }
}
