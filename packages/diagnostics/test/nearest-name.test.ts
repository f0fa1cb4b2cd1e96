import { expect, test } from 'vitest'
import { editDistance, nearestName } from '../src/index.ts'

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
