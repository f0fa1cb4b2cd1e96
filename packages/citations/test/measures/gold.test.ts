import { describe, expect, test } from 'vitest'
import { measureGold } from './measure-gold.ts'
import { readGold } from './read-gold.ts'

const tables = readGold()

describe.skipIf(tables.length === 0)('citations found by reading (needs ../shared)', () => {
  test('finds and links them as a reader does', async () => {
    const measures = await Promise.all(tables.map(measureGold))
    if (process.env['SHOW']) process.stdout.write(JSON.stringify(measures, undefined, 1))
    const found = sum(measures.map((measure) => measure.found))
    const missed = sum(measures.map((measure) => measure.missed.length))
    const invented = sum(measures.map((measure) => measure.invented.length))
    const right = sum(measures.map((measure) => measure.rightLinks))
    expect((2 * found) / (2 * found + missed + invented)).toBeGreaterThanOrEqual(0.97)
    expect(right / found).toBeGreaterThanOrEqual(0.98)
    expect(measures.flatMap((measure) => measure.falseMissing)).toEqual([])
    const missing = sum(measures.map((measure) => measure.allMissing))
    expect(missing).toBeGreaterThan(0)
    expect(sum(measures.map((measure) => measure.trueMissing)) / missing).toBeGreaterThanOrEqual(0.9)
    expect(measures.flatMap((measure) => measure.falseUncited)).toEqual([])
    const uncited = sum(measures.map((measure) => measure.allUncited))
    expect(uncited).toBeGreaterThan(0)
    expect(sum(measures.map((measure) => measure.trueUncited))).toBe(uncited)
  })
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
