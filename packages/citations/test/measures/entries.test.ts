import { expect, test } from 'vitest'
import { measureEntries } from './measure-entries.ts'

// Entries as people write them by hand. The figures may only grow.
const leastRight = new Map([
  ['author', 0.96],
  ['year', 1],
  ['title', 0.96],
  ['container', 0.93],
])

test('reads the fields of entries that were written by hand', async () => {
  const measures = await measureEntries()
  expect(measures.map(({ all }) => all).every((all) => all >= 60)).toBe(true)
  for (const { field, right, all, misses } of measures)
    expect(right / all, `${field}: ${right} of ${all}\n${misses.join('\n')}`).toBeGreaterThanOrEqual(
      leastRight.get(field) ?? 1,
    )
})
