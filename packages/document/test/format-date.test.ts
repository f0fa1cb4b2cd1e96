import { expect, test } from 'vitest'
import { formatDate } from '../src/index.ts'

const dates: readonly (readonly [
  lang: string,
  date: readonly [number, (number | undefined)?, (number | undefined)?],
  words: string,
])[] = [
  ['en', [2026, 11, 24], '24 November 2026'],
  ['en-US', [2026, 11, 24], 'November 24, 2026'],
  ['en-US', [2026, 11, undefined], 'November 2026'],
  ['id', [2019, 7, 22], '22 Juli 2019'],
  ['de-AT', [2020, 3, 3], '3. März 2020'],
  ['fr', [2020, 8, 1], '1er août 2020'],
  ['es', [2021, 5, 5], '5 de mayo de 2021'],
  ['pt-BR', [2021, 5, undefined], 'maio de 2021'],
  ['nl', [2021, undefined, undefined], '2021'],
  ['ja', [2021, 5, 5], '2021-05-05'],
]

test.each(dates)('in %s %j is %s', (lang, [year, month, day], words) => {
  expect(formatDate({ year, month, day }, lang)).toBe(words)
})
