import { expect, test } from 'vitest'
import { readRetryAfter } from '../../src/online/read-retry-after.ts'

const now = Date.parse('2026-11-24T12:00:00Z')

test.each([
  [undefined, undefined],
  ['2', 2000],
  [' 0 ', 0],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['99999999999999999999', undefined],
  ['Tuesday is fine', undefined],
])('reads a Retry-After of %j as %j', (value, expected) => {
  expect(readRetryAfter(value, now)).toBe(expected)
})
