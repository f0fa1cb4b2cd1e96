import { expect, test } from 'vitest'
import { findPlaces } from '../src/read/find-places.ts'

test.each([
  ['line feeds', 'a\nbc\nd', 3],
  ['carriage returns', 'a\rbc\rd', 3],
  ['both', 'a\r\nbc\r\nd', 4],
])('counts lines that end with %s', (_, text, at) => {
  const placeOf = findPlaces(text, 'a.bib')
  expect(placeOf({ start: at, end: text.length })).toEqual({
    path: 'a.bib',
    start: { line: 2, column: 2, offset: at },
    end: { line: 3, column: 2, offset: text.length },
  })
})

test('counts on from where the text stands in its file', () => {
  const placeOf = findPlaces('a\nb', 'a.bib', { line: 7, column: 5, offset: 90 })
  expect(placeOf({ start: 1, end: 3 })).toEqual({
    path: 'a.bib',
    start: { line: 7, column: 6, offset: 91 },
    end: { line: 8, column: 2, offset: 93 },
  })
})
