import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { findPublications } from '../src/find-publications.ts'

let folder = ''
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function lay(...files: readonly string[]): string {
  folder = mkdtempSync(join(tmpdir(), 'edisi-'))
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), '# Title\n')
  }
  return folder
}

function names(path: string, root?: string): unknown {
  const found = findPublications(path, root)
  const [fault] = found.faults
  if (fault) return fault.reason.replace(folder, 'FOLDER')
  return found.publications.map(({ source, outputFolder }) => [
    source.name,
    ...source.markdown,
    relative(folder, outputFolder),
  ])
}

test('takes a Markdown file as a publication that is built beside it', () => {
  expect(names(join(lay('article.md'), 'article.md'))).toEqual([['article', 'article.md', '']])
})

test('takes a folder with one Markdown file as a publication that is built in its dist', () => {
  const path = lay('paper/text.md', 'paper/README.md')
  expect(names(join(path, 'paper'))).toEqual([['paper', 'text.md', 'paper/dist']])
})

test('finds the publications of a folder of publications, and nothing in dist or node_modules', () => {
  const path = lay('a/publication.yaml', 'a/1.md', 'a/2.md', 'b/b.md', 'node_modules/x/x.md', 'b/dist/y.md', '.c/c.md')
  expect(names(path)).toEqual([
    ['a', '1.md', '2.md', 'a/dist'],
    ['b', 'b.md', 'b/dist'],
  ])
})

test('widens the paths where a root is given', () => {
  expect(names(join(lay('a/text.md'), 'a/text.md'), folder)).toEqual([['text', 'a/text.md', 'a']])
})

test('takes the root of the whole disk for one', () => {
  const path = join(lay('a/text.md'), 'a/text.md')
  expect(names(path, '/')).toEqual([['text', realpathSync(path).slice(1), 'a']])
})

test.each([
  ['nothing.md', '`FOLDER/nothing.md` does not exist'],
  ['empty', 'there is no Markdown in `FOLDER/empty`'],
  ['figure.png', '`FOLDER/figure.png` is not a Markdown file'],
])('says what is wrong with %s', (name, reason) => {
  lay('empty/notes.txt', 'figure.png')
  expect(names(join(folder, name))).toBe(reason)
})
