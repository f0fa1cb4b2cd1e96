import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { layFolder, runEdisi } from './run-edisi.ts'

const schema = JSON.parse(readFileSync(new URL('../../apps/cli/schema/report.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ allErrors: true }).compile(schema)

const source = `---
title: A
lang: en
bibliography: refs.bib
titel: B
---

Said (Ali, 2020), said (Budi, 2021), said [@eka; @none].

# References

- Ali. (2020). *Words*.
`
const bib = '@book{eka, author={Eka, C}, title={More}, year={2021}, publisher={P}}\n'

test.each([
  ['check', ['check', 'a.md', '--format', 'json']],
  ['build', ['build', 'a.md', '-o', 'out', '-t', 'html', '--format', 'json']],
])('the JSON of %s keeps to its schema', (_, words) => {
  const folder = layFolder({ 'a.md': source, 'refs.bib': bib })
  const { output, code } = runEdisi(folder, words)
  const report = JSON.parse(output)
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  expect(report.exitCode).toBe(code)
  const [file] = report.files
  expect(file.citations.length).toBeGreaterThanOrEqual(4)
  expect(file.references.length).toBeGreaterThanOrEqual(1)
})

test('every rule that is reported has a page', () => {
  const folder = layFolder({ 'a.md': source, 'refs.bib': bib })
  const report = JSON.parse(runEdisi(folder, ['check', 'a.md', '--format', 'json']).output)
  const rules: readonly string[] = report.files.flatMap((file: { messages: { ruleId: string }[] }) =>
    file.messages.map(({ ruleId }) => ruleId),
  )
  const known = runEdisi(folder, ['explain']).output.split('\n')
  for (const rule of rules) expect(known).toContain(rule)
})

test('explains a rule, and offers the nearest for one that there is not', () => {
  const folder = layFolder({})
  const page = runEdisi(folder, ['explain', 'citation-without-reference'])
  expect(page.output).toContain('citation-without-reference')
  expect(page.code).toBe(0)
  const none = runEdisi(folder, ['explain', 'citation-without-refrence'])
  expect(none.errors).toContain('did you mean `citation-without-reference`?')
  expect(none.code).toBe(2)
})

test.each([
  ['check', 'a.md', '--format', 'html', '-o', 'a.md'],
  ['check', 'a.md', '--format', 'json', '-o', 'refs.bib'],
  ['references', 'a.md', '-o', 'link.md'],
])('refuses to write over a source: %s %s %s %s %s', (...words) => {
  const files = {
    'a.md': '---\ntitle: A\nlang: en\nbibliography: refs.bib\n---\n\nSaid [@ali].\n',
    'refs.bib': '@book{ali, author={Ali, B}, title={Words}, year={2020}, publisher={P}}\n',
  }
  const folder = layFolder(files)
  symlinkSync('a.md', join(folder, 'link.md'))
  const { code, errors } = runEdisi(
    folder,
    words.filter((word) => typeof word === 'string'),
  )
  expect(code).toBe(2)
  expect(errors).toContain('is one of the sources')
  for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
})
