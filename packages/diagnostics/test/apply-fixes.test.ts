import { expect, test } from 'vitest'
import { applyFixes, toDiagnostic } from '../src/index.ts'
import type { Diagnostic, Place } from '../src/index.ts'

const at = (from: number, to: number, path = 'a.md'): Place => ({
  path,
  start: { line: 1, column: from + 1, offset: from },
  end: { line: 1, column: to + 1, offset: to },
})

type Change = readonly [from: number, to: number, text: string]

const finding = (...edits: readonly Change[]): Diagnostic =>
  toDiagnostic({
    ruleId: 'r',
    severity: 'info',
    reason: 'x',
    at: at(0, 1),
    fix: edits.map(([from, to, text]) => ({ place: at(from, to), text })),
  })

const fix = (text: string, ...findings: readonly Diagnostic[]): string => applyFixes(text, 'a.md', findings).text

test('makes edits in any order, and leaves the rest', () => {
  expect(fix('one two three', finding([8, 13, '3']), finding([0, 3, '1']))).toBe('1 two 3')
  expect(fix('one two', finding([4, 7, '2'], [0, 3, '1']))).toBe('1 2')
  expect(fix('one', finding([3, 3, '!']))).toBe('one!')
})

test('makes the first of edits that touch, and tells which were made', () => {
  const first = finding([0, 3, 'a'])
  const second = finding([3, 4, 'b'])
  expect(applyFixes('one two', 'a.md', [first, second])).toEqual({ text: 'a two', fixed: [first] })
})

test('makes all edits of a finding or none', () => {
  expect(fix('one two', finding([0, 3, 'a']), finding([1, 2, 'x'], [4, 7, 'y']))).toBe('a two')
})

test('makes no edit that reaches into its neighbour, out of the text, or into another file', () => {
  expect(fix('one two', finding([0, 4, 'a'], [3, 7, 'b']))).toBe('one two')
  expect(fix('one', finding([2, 9, 'a']))).toBe('one')
  expect(fix('one', finding([2, 1, 'a']))).toBe('one')
  const elsewhere = { ...finding(), fix: [{ place: at(0, 1, 'b.md'), text: 'x' }] }
  expect(fix('one', elsewhere)).toBe('one')
})

test('makes tens of thousands of edits in a time that grows with them', async () => {
  await expect((count: number) => {
    const findings = Array.from({ length: count }, (_, index) => finding([index * 2, index * 2 + 1, 'x']))
    expect(fix('ab'.repeat(count), ...findings)).toBe('xb'.repeat(count))
  }).toTakeLinearTime(12_500)
})
