import { expect, test } from 'vitest'
import { cases } from '../cases/polish.md'
import type { Inline, Text } from '../src/index.ts'
import { polishInlines } from '../src/polish/polish-inlines.ts'

const place = (from: number, to: number): Text['place'] => ({
  path: 'a.md',
  start: { line: 1, column: from + 1, offset: from },
  end: { line: 1, column: to + 1, offset: to },
})
const words = (value: string): Text => ({ type: 'text', value, shifts: [], place: place(0, value.length) })
const call = (note: string): Inline<'cited'> => ({
  type: 'noteReference',
  place: place(0, 1),
  note,
  id: `${note}-call`,
})
const textOf = (inlines: readonly Inline<'cited'>[]): string =>
  inlines.map((node) => ('children' in node ? textOf(node.children) : 'value' in node ? node.value : '')).join('')

test.each(cases)('$name', ({ blocks: [source, printed] }) => {
  const polished = textOf(polishInlines([words(source?.value ?? '')], source?.info ?? 'en'))
  expect(polished.replaceAll('\u00A0', '~').replaceAll('\u202F', '_')).toBe(printed?.value)
})

test('opens and closes a quotation across emphasis and code', () => {
  const emphasis: Inline<'cited'> = { type: 'emphasis', place: place(0, 1), children: [words('so')] }
  const code: Inline<'cited'> = { type: 'code', place: place(0, 1), value: "it's" }
  expect(textOf(polishInlines([words('"'), emphasis, words('" and "'), code, words('"')], 'en'))).toBe(
    "“so” and “it's”",
  )
})

test('parts two calls that stand side by side', () => {
  const polished = polishInlines([words('so'), call('a'), words(''), call('b'), words('. And'), call('c')], 'en')
  expect(polished.map((node) => (node.type === 'text' ? node.value : node.type))).toEqual([
    'so',
    'noteReference',
    '\u202F',
    'noteReference',
    '. And',
    'noteReference',
  ])
})

test('leaves an address alone', () => {
  const link: Inline<'cited'> = {
    type: 'link',
    url: 'https://a.example/x--y',
    title: undefined,
    place: place(0, 1),
    children: [words('https://a.example/x--y')],
  }
  expect(textOf(polishInlines([link], 'en'))).toBe('https://a.example/x--y')
})

test('keeps exact places after a replacement', () => {
  const [text] = polishInlines([words('a -- b "c"')], 'en')
  expect(text).toMatchObject({ value: 'a – b “c”', place: { start: { column: 1 } } })
  expect(text?.type === 'text' && text.shifts.map(({ at, to }) => [at, to.column])).toEqual([[3, 5]])
})
