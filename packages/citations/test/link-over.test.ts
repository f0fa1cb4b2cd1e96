import { expect, test } from 'vitest'
import { linkOver } from '../src/link/link-over.ts'

/** Links of four signs each, at 0, 10, 20, and so on. */
function makeLinks(count: number): Parameters<typeof linkOver>[0] {
  return { links: Array.from({ length: count }, (_, at) => ({ start: at * 10, end: at * 10 + 4, url: String(at) })) }
}

test.each([
  [0, 4, '0'],
  [3, 8, '0'],
  [4, 10, undefined],
  [4, 11, '1'],
  [18, 30, '2'],
  [24, 30, undefined],
  [40, 50, undefined],
])('finds the first link over the words from %i to %i: %s', (start, end, url) => {
  expect(linkOver(makeLinks(3), { start, end })?.url).toBe(url)
})

test('finds the links of a text in a time that grows with them', async () => {
  await expect((count: number) => {
    const text = makeLinks(count)
    for (let at = 0; at < count; at++)
      expect(linkOver(text, { start: at * 10 + 2, end: at * 10 + 9 })?.url).toBeDefined()
  }).toTakeLinearTime(20_000)
})
