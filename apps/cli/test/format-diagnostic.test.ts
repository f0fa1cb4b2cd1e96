import { toDiagnostic } from '@edisi/diagnostics'
import type { Diagnostic, Place } from '@edisi/diagnostics'
import { expect, test } from 'vitest'
import { formatDiagnostic } from '../src/format-diagnostic.ts'
import { choosePaint } from '../src/paint.ts'

const place = (line: number, from: number, to: number): Place => ({
  path: 'a.md',
  start: { line, column: from, offset: 0 },
  end: { line, column: to, offset: 0 },
})

function print(source: string, diagnostic: Diagnostic): string {
  return formatDiagnostic(diagnostic, {
    paint: choosePaint(false, {}),
    showPath: (path) => path,
    linesOf: () => source.split('\n'),
  })
}

test('shows the message, the place, the marked source, and help', () => {
  const diagnostic = toDiagnostic({
    ruleId: 'citation-without-reference',
    severity: 'error',
    reason: 'no entry answers `TechCrunch, 2023`',
    at: place(2, 6, 22),
    expected: ['TechCrunch, 2025'],
    related: [{ path: 'a.md', line: 9, column: 1, text: 'the nearest entry' }],
    note: 'add the entry, or correct the citation',
  })
  expect(print('One.\nTwo (TechCrunch, 2023)', diagnostic)).toBe(
    [
      'error: no entry answers `TechCrunch, 2023` [citation-without-reference]',
      '  at a.md:2:6',
      '  2 | Two (TechCrunch, 2023)',
      '    |      ^^^^^^^^^^^^^^^^',
      '  did you mean: `TechCrunch, 2025`',
      '  see: a.md:9:1: the nearest entry',
      '  help: add the entry, or correct the citation',
    ].join('\n'),
  )
})

test('cuts a long line round the span, and keeps to 80 columns', () => {
  const source = `${'a'.repeat(300)} (b) ${'c'.repeat(300)}`
  const diagnostic = toDiagnostic({ ruleId: 'r', severity: 'info', reason: 'x', at: place(1, 302, 305) })
  const [, , line = '', mark = ''] = print(source, diagnostic).split('\n')
  expect(line.length).toBeLessThanOrEqual(80)
  expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('(b)')
})

test('lets no control character of a source reach the terminal', () => {
  const diagnostic = toDiagnostic({ ruleId: 'r', severity: 'info', reason: 'x', at: place(1, 1, 2) })
  expect(print('\u001B[31mred', diagnostic)).not.toContain('\u001B')
})

test('shows control characters as escapes wherever a message holds them', () => {
  const hostile = 'a\u001B[2J\u0007\u009Bb\n\u202Ec'
  const shown = 'a\\x1b[2J\\x07\\x9bb\\x0a\\u202ec'
  const diagnostic = toDiagnostic({
    ruleId: 'r',
    severity: 'error',
    reason: `no \`${hostile}\``,
    at: hostile,
    expected: [hostile],
    related: [{ path: hostile, line: 1, column: 2, text: hostile }],
    note: hostile,
  })
  expect(print('One.', diagnostic)).toBe(
    [
      `error: no \`${shown}\` [r]`,
      `  at ${shown}`,
      `  did you mean: \`${shown}\``,
      `  see: ${shown}:1:2: ${shown}`,
      `  help: ${shown}`,
    ].join('\n'),
  )
})

test('says nothing of a frame where the whole file is meant', () => {
  const diagnostic = toDiagnostic({ ruleId: 'r', severity: 'warning', reason: 'x', at: 'a.md' })
  expect(print('One.', diagnostic)).toBe('warning: x [r]\n  at a.md')
})
