import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { remark } from 'remark'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, onTestFinished, test } from 'vitest'
import { applySafeFixes, processor, remarkEdisiCitations } from '../src/index.ts'
import type { Options } from '../src/index.ts'

const article = `---
title: A
lang: en
---

Said (Ali, 2020) and (Budi, 2021).

# References

- Ali. (2020). *Words*. Jakarta: Suara.
`

function layFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-remark-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

async function check(value: string, path?: string, options?: Options): Promise<VFile> {
  const file = new VFile(path === undefined ? { value } : { value, path })
  await remark()
    .use(remarkEdisiCitations, { today: '2026-11-24', ...options })
    .process(file)
  return file
}

const entry = (key: string): string => `@book{${key}, author={Eka, C}, title={${key}}, year={2021}, publisher={P}}\n`

const rulesOf = (file: VFile): readonly (string | undefined)[] => file.messages.map(({ ruleId }) => ruleId)

test('says what is wrong in messages with rule, place, and what to do', async () => {
  const file = await check(article)
  const message = file.messages.find(({ ruleId }) => ruleId === 'citation-without-reference')
  expect(message).toMatchObject({
    source: 'edisi',
    fatal: true,
    actual: 'Budi, 2021',
    place: { start: { line: 6, column: 23 }, end: { line: 6, column: 33 } },
    expected: [],
  })
  expect(message?.note).toBeTruthy()
  expect(message?.reason).toContain('Budi, 2021')
})

test('leaves the document as remark would print it', async () => {
  const file = await check('Said *this* (Ali, 2020).\n\n# References\n\n* Ali. (2020). *Words*.\n')
  expect(String(file)).toBe('Said *this* (Ali, 2020).\n\n# References\n\n* Ali. (2020). *Words*.\n')
})

test('reads bibliographies relative to the file, and nothing outside its folder but under a wider root', async () => {
  const folder = layFolder({
    'a/text.md': '---\ntitle: A\nlang: en\nbibliography: refs.bib\n---\n\nSaid [@eka] and [@none].\n',
    'a/refs.bib': '@book{eka, author={Eka, C}, title={More}, year={2021}, publisher={P}}\n',
    'b/text.md': '---\ntitle: A\nlang: en\nbibliography: ../a/refs.bib\n---\n\nSaid [@eka].\n',
  })
  const read = async (name: string, options?: Options): Promise<VFile> => {
    const { readFileSync } = await import('node:fs')
    return check(readFileSync(join(folder, name), 'utf8'), join(folder, name), options)
  }
  const found = await read('a/text.md')
  expect(rulesOf(found)).toContain('citation-key-unknown')
  expect(found.messages.filter(({ ruleId }) => ruleId === 'citation-key-unknown')).toHaveLength(1)
  expect(rulesOf(await read('b/text.md'))).toContain('path-outside')
  expect(rulesOf(await read('b/text.md', { root: folder }))).not.toContain('path-outside')
})

test('tells what is wrong in a bibliography with its place there', async () => {
  const folder = layFolder({ 'refs.bib': entry('eka') + entry('ida') })
  const file = await check(
    '---\ntitle: A\nlang: en\nbibliography: refs.bib\n---\n\nSaid [@eka].\n',
    join(folder, 'a.md'),
  )
  const message = file.messages.find(({ ruleId }) => ruleId === 'reference-without-citation')
  expect(message?.reason).toContain('(refs.bib:2:')
  expect(message?.place).toBeUndefined()
})

test('checks a chapter with the others of its publication, as it stands in the processor', async () => {
  const folder = layFolder({
    'publication.yaml': 'title: T\nlang: en\nclass: book\n',
    '01.md': '# One\n\nOld words.\n',
    '02.md': '# References\n\n- Ali. (2020). *Words*.\n',
  })
  const file = await check('# One\n\nNew words (Ali, 2020), (Budi, 2021).\n', join(folder, '01.md'))
  expect(file.messages.filter(({ fatal }) => fatal).map(({ actual }) => actual)).toEqual(['Budi, 2021'])
})

test('takes severities by rule, and tells of a rule that there is not', async () => {
  expect(rulesOf(await check(article, undefined, { rules: { 'citation-without-reference': 'off' } }))).not.toContain(
    'citation-without-reference',
  )
  const info = await check(article, undefined, { rules: { 'citation-without-reference': 'info' } })
  expect(info.messages.find(({ ruleId }) => ruleId === 'citation-without-reference')?.fatal).toBeUndefined()
  expect(
    (await check(article, undefined, { rules: { 'citation-withot-reference': 'off' } })).messages[0]?.reason,
  ).toContain('citation-withot-reference')
})

test('keeps quiet where a comment of the document asks for it', async () => {
  const quiet = article.replace('Said', '<!-- edisi-disable-next-line citation-without-reference -->\nSaid')
  expect(rulesOf(await check(quiet))).not.toContain('citation-without-reference')
})

test('never fails, whatever it is given', async () => {
  for (const value of ['', '\uFEFF', '\0', '[@', '---\n', '# References\n\n- \n', '(((((((('])
    expect(Array.isArray((await check(value)).messages)).toBe(true)
})

test('works in any processor of unified, and its own gives the text back with the safe fixes alone', async () => {
  const file = new VFile({ value: article })
  await unified()
    .use(function () {
      this.parser = () => ({ type: 'root', children: [] })
      this.compiler = () => ''
    })
    .use(remarkEdisiCitations)
    .process(file)
  expect(rulesOf(file)).toContain('citation-without-reference')
  expect(String(await processor().process(new VFile({ value: article })))).toBe(article)
  const figure = 'Said *x*.\n\n![A](a.png)\n\nSource : Ali (2020)\n\n# References\n\n* Ali. (2020). *Words*.\n'
  const fixed = new VFile({ value: `---\nlang: id\ntitle: A\n---\n\n${figure}` })
  await processor().process(fixed)
  expect(applySafeFixes(fixed)).toBe(String(fixed))
})

const app = fileURLToPath(new URL('../', import.meta.url))

test('installs alone: packed, it runs in remark-cli, which exits 1 for an error', () => {
  const folder = layFolder({ 'a.md': article, 'package.json': '{ "type": "module" }' })
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: app,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as readonly { readonly filename: string; readonly files: readonly { readonly path: string }[] }[]
  execFileSync('tar', ['-xzf', packed?.filename ?? ''], { cwd: folder })
  mkdirSync(join(folder, 'node_modules'))
  cpSync(join(folder, 'package'), join(folder, 'node_modules/remark-edisi-citations'), { recursive: true })
  for (const peer of [
    'unified',
    'vfile',
    'bail',
    'devlop',
    'extend',
    'is-plain-obj',
    'trough',
    'unist-util-stringify-position',
    'vfile-message',
    'dequal',
  ])
    symlinkSync(join(app, '../../node_modules', peer), join(folder, 'node_modules', peer))
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(app, '../../node_modules/remark-cli/cli.js'),
      '--use',
      'remark-edisi-citations=today:"2026-11-24"',
      '--no-stdout',
      '--no-color',
      'a.md',
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  expect(stderr).toMatch(/6:23-6:33\s+error\s+no entry .*citation-without-reference\s+edisi/s)
  expect(status).toBe(1)
  expect(packed?.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY.txt',
      'dist/index.js',
      'index.d.ts',
      'package.json',
    ]),
  )
})
