import { toDiagnostic } from '@edisi/diagnostics'
import type { Place, Silencing } from '@edisi/diagnostics'
import { expect, test } from 'vitest'
import { settleFindings } from '../src/settle-findings.ts'

const at = (from: number, to: number): Place => ({
  path: 'a.md',
  start: { line: 1, column: from + 1, offset: from },
  end: { line: 1, column: to + 1, offset: to },
})

const finding = (ruleId: string, offset: number) =>
  toDiagnostic({ ruleId, severity: 'warning', reason: 'x', at: at(offset, offset + 1) })

const setting = (rule: string, severity: string) => ({
  rule: { value: rule, place: at(0, 1) },
  severity: { value: severity, place: at(2, 3) },
})

const silence = (rule: string | undefined, from: number, to: number | undefined): Silencing => ({
  type: 'silence',
  place: at(900, 901),
  rule: rule === undefined ? undefined : { name: rule, place: at(902, 903) },
  from,
  to,
})

interface Wishes {
  readonly settings?: readonly ReturnType<typeof setting>[]
  readonly silencings?: readonly Silencing[]
  readonly isWholeCheck?: boolean
}

async function settle(found: Parameters<typeof settleFindings>[0], wishes: Wishes): Promise<readonly string[]> {
  const told = await settleFindings(found, { settings: [], silencings: [], isWholeCheck: true, ...wishes })
  return told.map(({ ruleId, severity, fatal, place, expected }) =>
    [ruleId, severity, String(fatal), place?.start.offset, ...expected].join(' '),
  )
}

const unknownKey = finding('citation-key-unknown', 10)

test('gives rules the severities that their author set, the last of several', async () => {
  const settings = [setting('citation-key-unknown', 'off'), setting('citation-key-unknown', 'error')]
  expect(await settle([unknownKey], { settings })).toEqual(['citation-key-unknown error true 10'])
  expect(await settle([unknownKey], { settings: [setting('citation-key-unknown', 'false')] })).toEqual([])
})

test('tells of rules of house style only where they are asked for', async () => {
  const found = [finding('accessed-missing', 10)]
  expect(await settle(found, {})).toEqual([])
  expect(await settle(found, { settings: [setting('accessed-missing', 'true')] })).toEqual([
    'accessed-missing warning false 10',
  ])
})

test('names the nearest of a rule and of a severity that there are not', async () => {
  const settings = [setting('citation-key-unknwon', 'off'), setting('citation-key-unknown', 'warn')]
  expect(await settle([], { settings })).toEqual([
    'rule-unknown warning false 0 citation-key-unknown',
    'rule-severity-unknown warning false 2 warning',
  ])
})

test('silences what begins within a stretch, of its rule or of all', async () => {
  const found = [unknownKey, finding('citation-undated', 10), finding('citation-undated', 20)]
  expect(await settle(found, { silencings: [silence('citation-undated', 10, 20)] })).toEqual([
    'citation-key-unknown warning false 10',
    'citation-undated warning false 20',
  ])
  expect(await settle(found, { silencings: [silence(undefined, 10, 11)] })).toEqual([
    'citation-undated warning false 20',
  ])
})

test('silences what is said of a whole file by a silence without end alone', async () => {
  const found = [toDiagnostic({ ruleId: 'title-missing', severity: 'info', reason: 'x', at: 'a.md' })]
  expect(await settle(found, { silencings: [silence('title-missing', 0, undefined)] })).toEqual([])
  expect(await settle(found, { silencings: [silence('title-missing', 0, 800)] })).toHaveLength(2)
})

test('tells what silences nothing, where all that it could silence was looked for', async () => {
  const silencings = [silence('citation-undated', 10, 20)]
  expect(await settle([], { silencings })).toEqual(['silence-unused info undefined 902'])
  expect(await settle([], { silencings, isWholeCheck: false })).toEqual([])
  expect(await settle([], { silencings: [silence('glyph-missing', 10, 20)] })).toEqual([])
})

test('tells a comment that ends what was not begun', async () => {
  expect(await settle([], { silencings: [silence(undefined, 10, 10)] })).toEqual(['silence-unused info undefined 900'])
})

test('counts a comment as used where its rule is off', async () => {
  const settings = [setting('citation-key-unknown', 'off')]
  expect(await settle([unknownKey], { settings, silencings: [silence('citation-key-unknown', 10, 11)] })).toEqual([])
})
