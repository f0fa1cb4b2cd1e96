import { expect, test } from 'vitest'
import { sortDiagnostics, toDiagnostic, toVFileMessage } from '../src/index.ts'
import type { Diagnostic, Place } from '../src/index.ts'

const at = (line: number, column: number): Place => ({
  path: 'a.md',
  start: { line, column, offset: line * 100 + column },
  end: { line, column: column + 1, offset: line * 100 + column + 1 },
})

const finding = (ruleId: string, where: Place | string): Diagnostic =>
  toDiagnostic({ ruleId, severity: 'info', reason: 'x', at: where })

test('survives JSON with its place', () => {
  const diagnostic = toDiagnostic({ ruleId: 'citation-key-unknown', severity: 'error', reason: 'x', at: at(2, 3) })
  expect(JSON.parse(JSON.stringify(diagnostic))).toMatchObject({
    path: 'a.md',
    fatal: true,
    place: { start: { line: 2 } },
  })
})

test('sorts findings in source order, the whole file first', () => {
  const sorted = sortDiagnostics([finding('b', at(2, 1)), finding('c', at(1, 9)), finding('a', 'a.md')])
  expect(sorted.map((diagnostic) => diagnostic.ruleId)).toEqual(['a', 'c', 'b'])
})

test('becomes the message that remark prints', () => {
  const message = toVFileMessage(
    toDiagnostic({ ruleId: 'r', severity: 'warning', reason: 'no such key', at: at(4, 2) }),
  )
  expect(String(message)).toBe('4:2-4:3: no such key')
  expect(message).toMatchObject({ source: 'edisi', ruleId: 'r', fatal: false, file: 'a.md' })
})
