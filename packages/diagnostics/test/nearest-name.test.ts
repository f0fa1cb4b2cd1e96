import { expect, test } from 'vitest'
import { editDistance, isNear, nearestName, toWordShape } from '../src/index.ts'

test.each([
  ['knuht1984', ['knuth1984', 'lamport1986'], 'knuth1984'],
  ['titel', ['title', 'subtitle'], 'title'],
  ['Lang', ['lang'], 'lang'],
  ['abc', ['xyz'], undefined],
  ['ab', ['ac'], undefined],
])('offers for %s the nearest of %j: %s', (word, candidates, nearest) => {
  expect(nearestName(word, candidates)).toBe(nearest)
})

test.each([
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['knuht', 'knuth', 1],
])('counts the edits between %j and %j: %i', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits)
})

test('counts the same edits up to a limit as without one, and none beyond', () => {
  const letters = 'ab'
  const words = Array.from({ length: 128 }, (_, index) =>
    index
      .toString(2)
      .replace(/./g, (digit) => letters[Number(digit)] ?? '')
      .slice(1),
  )
  for (const a of words) {
    for (const b of words) {
      const edits = editDistance(a, b)
      for (const most of [0, 1, 2, 5])
        expect(editDistance(a, b, most)).toBe(edits > most ? Number.POSITIVE_INFINITY : edits)
      for (const most of [0, 1, 2]) expect(isNear(toWordShape(a), toWordShape(b), most)).toBe(edits <= most)
    }
  }
})

test('counts the edits of long texts in the time of the limit, not of the square of their length', async () => {
  await expect((length: number) => {
    const [a, b] = ['ab'.repeat(length), `b${'ab'.repeat(length)}`]
    for (let round = 0; round < 10; round++) expect(editDistance(a, b, 5)).toBe(1)
  }).toTakeLinearTime(4000)
})
