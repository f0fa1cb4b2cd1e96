import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runEdisi } from '../command/run-edisi.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test('help, guide and the schema of the report know the same exit codes', () => {
  const schema: { properties: { exitCode: { enum: number[] } } } = JSON.parse(
    read('apps/cli/schema/report.schema.json'),
  )
  const codes = schema.properties.exitCode.enum.map(String)
  const table = read('content/guide/04-check.md').split('## Exit codes')[1] ?? ''
  expect([...table.matchAll(/^\| (\d) \|/gm)].map(([, code]) => code)).toEqual(codes)
  const helpText = runEdisi(root, ['help']).output
  const line = helpText.slice(helpText.indexOf('exit codes:'), helpText.indexOf('environment:'))
  expect([...line.matchAll(/(?<=\s)\d(?= \p{Ll})/gu)].map(([code]) => code)).toEqual(codes)
})
