import { spawnSync } from 'node:child_process'
import { chmodSync, linkSync, lstatSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layFolder, listFiles, runEdisi } from './run-edisi.ts'

const source = [
  '\uFEFF---',
  'title: A',
  'lang: en',
  'bibliography: r.bib',
  '---',
  '',
  'Said (Ali et al, 2020) of a café, and [@x].',
  '',
  '# References',
  '',
  '- Ali, B., Cora, C., & Dora, D. (2020). *Words*. Press. http://dx.doi.org/10.1000/xyz123',
].join('\r\n')
const fixed = source.replace('et al,', 'et al.,').replace('http://dx.doi.org', 'https://doi.org')
const bib = '@book{x, author={X, Y}, title={T}, publisher={P}, year={2020}, url={https://a.org/?utm_source=x}}'
const fixedBib = bib.replace('?utm_source=x', '')

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

test('makes the safe fixes and leaves every other byte', () => {
  const folder = layFolder({ 'a.md': source, 'r.bib': bib })
  const { errors, code } = runEdisi(folder, ['check', 'a.md', '--fix'])
  expect(errors).toContain('wrote a.md, r.bib')
  expect(code).toBe(0)
  expect(read(folder, 'a.md')).toBe(fixed)
  expect(read(folder, 'r.bib')).toBe(fixedBib)
  expect(listFiles(folder)).toEqual(['a.md', 'r.bib'])
  expect(runEdisi(folder, ['check', 'a.md', '--fix']).errors).not.toContain('wrote')
})

test('shows the fixes as a diff that git applies, and writes nothing', () => {
  const folder = layFolder({ 'a.md': source, 'r.bib': bib })
  const { output, errors, code } = runEdisi(folder, ['check', 'a.md', '--fix-dry-run'])
  expect(code).toBe(0)
  expect(errors).toContain('citation-et-al')
  expect(read(folder, 'a.md')).toBe(source)
  const { status } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: folder,
    input: output,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, '..') },
  })
  expect(status).toBe(0)
  expect(read(folder, 'a.md')).toBe(fixed)
  expect(read(folder, 'r.bib')).toBe(fixedBib)
})

test('says in the report what would be fixed', () => {
  const folder = layFolder({ 'a.md': source, 'r.bib': bib })
  const report = JSON.parse(runEdisi(folder, ['check', 'a.md', '--format', 'json']).output)
  const message = report.files[0].messages.find(({ ruleId }: { ruleId: string }) => ruleId === 'doi-form')
  expect(message.fix).toEqual([expect.objectContaining({ path: 'a.md', line: 11 })])
})

test('refuses a file that it cannot write again as it was', () => {
  const folder = layFolder({ 'a.md': Buffer.concat([Buffer.from(source), Buffer.from([0x20, 0xe9])]), 'r.bib': bib })
  const { errors } = runEdisi(folder, ['check', 'a.md', '--fix'])
  expect(errors).toContain('nothing was fixed in this file: it is not UTF-8 throughout')
  expect(read(folder, 'r.bib')).toBe(fixedBib)
  const withNul = layFolder({ 'a.md': `${source}\0`, 'r.bib': bib })
  expect(runEdisi(withNul, ['check', 'a.md', '--fix']).errors).toContain('it has NUL bytes')
  expect(read(withNul, 'a.md')).toBe(`${source}\0`)
})

test('changes no file where one may not be written', () => {
  const folder = layFolder({ 'a.md': source, 'r.bib': bib })
  chmodSync(join(folder, 'r.bib'), 0o444)
  const { errors, code } = runEdisi(folder, ['check', 'a.md', '--fix'])
  expect(code).toBe(4)
  expect(errors).toContain('could not be changed: writing is not permitted')
  expect(read(folder, 'a.md')).toBe(source)
  expect(listFiles(folder)).toEqual(['a.md', 'r.bib'])
})

test('keeps the mode of a file, and a link as a link', () => {
  const folder = layFolder({ 'a.md': source, 'r.bib': bib })
  chmodSync(join(folder, 'a.md'), 0o640)
  mkdirSync(join(folder, 'lists'))
  renameSync(join(folder, 'r.bib'), join(folder, 'lists', 'r.bib'))
  symlinkSync('lists/r.bib', join(folder, 'r.bib'))
  expect(runEdisi(folder, ['check', 'a.md', '--fix']).code).toBe(0)
  expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640)
  expect(lstatSync(join(folder, 'r.bib')).isSymbolicLink()).toBe(true)
  expect(read(folder, 'lists/r.bib')).toBe(fixedBib)
})

test('leaves a file with two names one file', () => {
  const folder = layFolder({ 'a.md': source, 'r.bib': bib })
  mkdirSync(join(folder, 'shelf'))
  linkSync(join(folder, 'a.md'), join(folder, 'shelf', 'a.md'))
  linkSync(join(folder, 'r.bib'), join(folder, 'shelf', 'r.bib'))
  expect(runEdisi(folder, ['check', 'a.md', '--fix']).errors).toContain('wrote a.md, r.bib')
  expect(statSync(join(folder, 'a.md')).nlink).toBe(2)
  // One text grew by the fix, the other shrank.
  expect(read(folder, 'shelf/a.md')).toBe(fixed)
  expect(read(folder, 'shelf/r.bib')).toBe(fixedBib)
  expect(listFiles(folder)).toEqual(['a.md', 'r.bib', 'shelf/a.md', 'shelf/r.bib'])
})

test('fixes nothing that is silenced or off', () => {
  const quiet = fixed
    .replace('lang: en', 'lang: en\r\nrules: {url-tracking-parameters: off}')
    .replace('et al., 2020) of a café', 'et al, 2020) of a café <!-- edisi-disable-line citation-et-al -->')
  const folder = layFolder({ 'a.md': quiet, 'r.bib': bib })
  runEdisi(folder, ['check', 'a.md', '--fix'])
  expect(read(folder, 'a.md')).toBe(quiet)
  expect(read(folder, 'r.bib')).toBe(bib)
})

test('shows a file that several publications share once', () => {
  const folder = layFolder({ 'a.md': source, 'b.md': source, 'r.bib': bib })
  const { output } = runEdisi(folder, ['check', 'a.md', 'b.md', '--fix-dry-run'])
  expect(output.match(/^\+\+\+ .*$/gm)).toEqual(['+++ b/a.md', '+++ b/r.bib', '+++ b/b.md'])
})

test('one diff and one report are too much for one output', () => {
  const folder = layFolder({ 'a.md': source, 'r.bib': bib })
  expect(runEdisi(folder, ['check', 'a.md', '--fix-dry-run', '--format', 'json']).code).toBe(2)
})
