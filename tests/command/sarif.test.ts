import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { layFolder, runEdisi } from './run-edisi.ts'

const schema = JSON.parse(readFileSync(new URL('./sarif/sarif-2.1.0.schema.json', import.meta.url), 'utf8'))
const formats = { uri: /^[a-z][a-z0-9+.-]*:\S+$/i, 'uri-reference': /^[^\s\\^`{|}]*$/, 'date-time': true } as const
const validate = new Ajv({ allErrors: true, strict: false, formats }).compile(schema)

const source = `---
title: A
lang: en
---

Said 👍 (Ali, 2020), said (Budi, 2021) and [link](x) (Budi, 2021).

# References

- Ali. (2020). *Words*.
- Eka. (2019). *More words*.
`

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }
      readonly columnKind: string
      readonly artifacts: readonly { readonly location: unknown }[]
      readonly invocations: readonly [{ readonly exitCode: number; readonly executionSuccessful: boolean }]
      readonly results: readonly Result[]
    },
  ]
}

interface Rule {
  readonly id: string
  readonly shortDescription: { readonly text: string }
  readonly help: { readonly text: string }
  readonly defaultConfiguration: { readonly level: string }
}

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: unknown; readonly region: unknown } },
  ]
  readonly partialFingerprints: Readonly<Record<string, string>>
}

function check(files: Readonly<Record<string, string>>, words: readonly string[]): { log: Log; code: number | null } {
  const { output, code } = runEdisi(layFolder(files), ['check', ...words, '--format', 'sarif'])
  const log: unknown = JSON.parse(output)
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  return { log: log as Log, code }
}

function prints(text: string): readonly (string | undefined)[] {
  const { results } = check({ 'a.md': text }, ['a.md']).log.runs[0]
  return results.map(({ partialFingerprints }) => partialFingerprints['edisiFinding/v1'])
}

test('is a log of SARIF 2.1.0 whose results name their rule, their file and their columns', () => {
  const { log, code } = check({ 'a b.md': source }, ['a b.md'])
  const [run] = log.runs
  expect(code).toBe(1)
  expect(run.invocations[0]).toMatchObject({ exitCode: 1, executionSuccessful: true })
  expect(run.columnKind).toBe('utf16CodeUnits')
  expect(run.artifacts[0]?.location).toEqual({ uri: 'a%20b.md', uriBaseId: '%SRCROOT%' })
  const missing = run.results.find(({ ruleId }) => ruleId === 'citation-without-reference')
  expect(missing).toMatchObject({ level: 'error' })
  expect(missing?.message.text).toMatch(/^No entry .*`Budi, 2021`\. /)
  expect(missing?.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'a%20b.md', uriBaseId: '%SRCROOT%' },
    region: { startLine: 6, startColumn: 28, endLine: 6, endColumn: 38 },
  })
})

test('tells every rule with its page, and results point at theirs', () => {
  const [run] = check({ 'a.md': source }, ['a.md']).log.runs
  const { rules } = run.tool.driver
  const known = runEdisi(layFolder({}), ['explain']).output.trim().split('\n')
  expect(rules.map(({ id }) => id)).toEqual(known)
  for (const { id, shortDescription, help, defaultConfiguration } of rules) {
    expect(shortDescription.text.length, id).toBeGreaterThan(20)
    expect(shortDescription.text, id).not.toContain(id)
    expect(help.text.length, id).toBeGreaterThanOrEqual(shortDescription.text.length)
    expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level)
  }
  for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex]?.id).toBe(ruleId)
})

test('keeps the fingerprints when lines are put in above, and tells equal findings apart', () => {
  const before = prints(source)
  const after = prints(source.replace('Said', 'A paragraph more.\n\nSaid'))
  expect(before.length).toBeGreaterThan(1)
  expect(after).toEqual(before)
  expect(new Set(before).size).toBe(before.length)
})

test('is a valid log of several publications, and of none that can be read', () => {
  const { log } = check({ 'one/a.md': source, 'two/a.md': source.replace('Ali, 2020', 'Ali, 2019') }, ['one', 'two'])
  expect(new Set(log.runs[0].artifacts.map(({ location }) => JSON.stringify(location))).size).toBe(2)
  const none = check({ 'a.md': source }, ['b.md'])
  expect(none.code).toBe(2)
  expect(none.log.runs[0].results).toEqual([])
})

test('goes into the file that -o names', () => {
  const folder = layFolder({ 'a.md': source })
  const { output, code } = runEdisi(folder, ['check', 'a.md', '--format', 'sarif', '-o', 'out/report.sarif'])
  expect([output, code]).toEqual(['', 1])
  expect(validate(JSON.parse(readFileSync(`${folder}/out/report.sarif`, 'utf8')))).toBe(true)
})
