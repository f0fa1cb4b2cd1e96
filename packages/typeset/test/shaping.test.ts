import { expect, test } from 'vitest'
import { setLines } from '../src/lines/set-lines.ts'
import { measureItems, measureText } from '../src/lines/measure-text.ts'
import type { AnchorItem } from '../src/paragraph-items.ts'
import { shapeWord } from '../src/shaping/shape-word.ts'
import { sliceWord } from '../src/shaping/slice-word.ts'
import { lineText, paragraph, textStyle, words } from './items.ts'
import { openShelf } from './open-shelf.ts'

const shelf = openShelf()

test('every glyph says its own text, a ligature all of its letters', () => {
  const [part] = shapeWord('office', textStyle, shelf).parts
  expect(part?.shaped.texts.join('')).toBe('office')
  expect(part?.shaped.glyphs.length).toBeLessThan(6)
  expect(part?.shaped.texts).toContain('ffi')
})

test('a word is shaped once and shared by all places that show it', () => {
  expect(shapeWord('shared', textStyle, shelf)).toBe(
    shapeWord('shared', { ...textStyle, size: 20, ink: '#ff0000' }, shelf),
  )
})

test('a word cut within a ligature is shaped anew, and its halves say its letters', () => {
  const word = shapeWord('office', textStyle, shelf)
  const parts = { style: textStyle, shelf }
  const halves = [...sliceWord(word, { from: 0, to: 3 }, parts), ...sliceWord(word, { from: 3, to: 6 }, parts)]
  expect(halves.map(({ shaped, from, to }) => shaped.texts.slice(from, to).join(''))).toEqual(['off', 'ice'])
})

test('a character that the face lacks comes from the first fallback that has it', () => {
  const word = shapeWord('a╱b', { ...textStyle, features: [] }, shelf)
  expect(word.missing).toEqual([])
  expect(word.parts.map(({ shaped }) => shaped.texts.join(''))).toEqual(['a', '╱', 'b'])
  expect(word.parts.every(({ shaped }) => !shaped.glyphs.includes(0))).toBe(true)
})

test('a character that no face has is reported with its place, and shown as a box that says it', () => {
  const { lines, missing } = setLines([words('see 中 here')], paragraph(200), shelf)
  expect(missing).toEqual([{ character: '中', source: { block: '0.0', offset: 4 } }])
  expect(lines.map(lineText)).toEqual(['see |中| here'])
  const glyphs = lines.flatMap(({ runs }) => runs.flatMap((run) => run.words.flatMap(({ shaped }) => shaped.glyphs)))
  expect(glyphs).not.toContain(0)
})

test('composed and decomposed letters say what the author wrote', () => {
  for (const text of ['ābṩ', 'ābṩ'.normalize('NFD')]) {
    const said = shapeWord(text, textStyle, shelf).parts.map(({ shaped }) => shaped.actualText ?? shaped.texts.join(''))
    expect(said.join('').normalize('NFC')).toBe(text.normalize('NFC'))
  }
})

test('features change glyphs and no text', () => {
  const lining = shapeWord('1234 Small', { ...textStyle, features: [] }, shelf)
  const styled = shapeWord('1234 Small', { ...textStyle, features: ['onum', 'smcp'] }, shelf)
  expect(styled.parts[0]?.shaped.glyphs).not.toEqual(lining.parts[0]?.shaped.glyphs)
  expect(styled.parts[0]?.shaped.texts).toEqual(lining.parts[0]?.shaped.texts)
})

test('tracking widens each letter by thousandths of the size', () => {
  const tracked = { ...textStyle, tracking: 50 }
  const difference = measureText('ABCD', tracked, shelf) - measureText('ABCD', textStyle, shelf)
  expect(difference).toBeCloseTo((4 * 50 * 10.2) / 1000, 6)
})

test('words that run from right to left are turned round within a line, numbers are not', () => {
  const { lines } = setLines([words('abc שלום 12 עולם def')], paragraph(400), shelf)
  const texts = lines.flatMap(({ runs }) => runs.flatMap((run) => run.words.map(({ shaped }) => shaped.texts.join(''))))
  const line = texts.join('').trim()
  expect(line.startsWith('abc ')).toBe(true)
  expect(line.endsWith(' def')).toBe(true)
  expect(line.indexOf('12')).toBeGreaterThan(line.indexOf('ע'))
})

test('the least width of items is that of their widest part that cannot be cut, the natural one that of a line', () => {
  const items = [words('a widest '), { type: 'break' as const }, words('word')]
  const { min, natural } = measureItems(items, shelf)
  expect(min).toBeCloseTo(measureText('widest', textStyle, shelf), 6)
  expect(natural).toBeCloseTo(measureText('a widest', textStyle, shelf), 6)
})

test('notes and destinations stand with the line of the word that they ride on', () => {
  const items = [anchor('first'), words('one two three four five'), anchor('second'), words(' six')]
  const { lines } = setLines(items, paragraph(60, { align: 'left', isHyphenated: false }), shelf)
  const holder = lines.findIndex((line) => lineText(line).includes('five'))
  expect(lines.map((line) => line.notes)).toEqual(
    lines.map((_, index) => [...(index === 0 ? ['first'] : []), ...(index === holder ? ['second'] : [])]),
  )
})

function anchor(note: string): AnchorItem {
  return { type: 'anchor', note, id: undefined }
}
