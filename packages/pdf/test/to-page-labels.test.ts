import { describe, expect, it } from 'vitest'
import { cases } from '../cases/page-labels.md'
import { toPageLabels } from '../src/to-page-labels.ts'

describe('toPageLabels', () => {
  for (const { name, blocks } of cases) {
    it(name, () => {
      const labels = (blocks[0]?.value ?? '').split(' ').map((label) => (label === '-' ? '' : label))
      expect(show(labels)).toBe(blocks[1]?.value)
    })
  }
})

function show(labels: readonly string[]): string {
  const { Nums: ranges } = toPageLabels(labels) as { Nums: unknown[] }
  const lines: string[] = []
  for (let index = 0; index < ranges.length; index += 2) {
    const range = ranges[index + 1] as { S?: string; St?: number; P?: { valueOf: () => string } }
    const style = range.P === undefined ? (range.S ?? '') : JSON.stringify(range.P.valueOf())
    lines.push(`${String(ranges[index])}: ${style}${range.St === undefined ? '' : ` from ${range.St}`}`.trim())
  }
  return lines.join('\n')
}
