import { expect, test } from 'vitest'
import { mergeFrontMatter } from '../src/front-matter/front-matter.ts'
import { readFrontMatter } from '../src/front-matter/read-front-matter.ts'

const start = { line: 2, column: 1, offset: 4 }
const read = (text: string): ReturnType<typeof readFrontMatter> => readFrontMatter(text, 'a/b.md', start)
const found = (text: string): readonly string[] =>
  read(text).diagnostics.map(({ ruleId, place, expected }) =>
    [ruleId, `${place?.start.line}:${place?.start.column}`, ...expected].join(' '),
  )

test.each([
  ['author: Ada Byron', [['Ada Byron', 'Ada Byron', []]]],
  [
    'author: [Ada, Bo]',
    [
      ['Ada', 'Ada', []],
      ['Bo', 'Bo', []],
    ],
  ],
  [
    'authors:\n  - {given: Ada, family: Byron, affiliation: "1, 2"}\naffiliations:\n  - {name: X, index: 1}\n  - {name: Y, index: 2}',
    [['Ada Byron', 'Byron, Ada', ['X', 'Y']]],
  ],
  [
    'author:\n  - name: {given: Ada, family: Byron}\n    affiliations: [{name: X}]',
    [['Ada Byron', 'Byron, Ada', ['X']]],
  ],
  ['author: [{name: Ada, affiliation: Institute of Numbers, London}]', [['Ada', 'Ada', ['Institute of Numbers']]]],
])('reads authors as people write them: %s', (text, authors) => {
  const { frontMatter } = read(text)
  expect(frontMatter.authors.map(({ name, sortName, affiliations }) => [name, sortName, affiliations])).toEqual(authors)
})

test('takes an ORCID from its address', () => {
  const { frontMatter } = read('author: [{name: Ada, orcid: "https://orcid.org/0000-0002-1825-009x"}]')
  expect(frontMatter.authors[0]?.orcid).toBe('0000-0002-1825-009X')
})

test.each([
  ['2024', [2024, undefined, undefined]],
  ['2024-05', [2024, 5, undefined]],
  ['2024-05-03', [2024, 5, 3]],
  ['3 May 2024', [2024, 5, 3]],
  ['May 3rd, 2024', [2024, 5, 3]],
  ['22 Juli 2019', [2019, 7, 22]],
  ['3. März 2020', [2020, 3, 3]],
  ['5 de mayo de 2021', [2021, 5, 5]],
  ['août 2021', [2021, 8, undefined]],
  ['2023-02-30', undefined],
  ['soon', undefined],
])('reads the date %s', (text, date) => {
  const { frontMatter } = read(`date: "${text}"`)
  expect(frontMatter.date && [frontMatter.date.year, frontMatter.date.month, frontMatter.date.day]).toEqual(date)
})

test.each([
  ['license: CC-BY-4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['license: CC BY-NC-SA', 'CC BY-NC-SA 4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/'],
  ['license: CC0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['license: {name: House terms, url: "https://a.example"}', 'House terms', 'https://a.example'],
  ['license: MIT', 'MIT', undefined],
])('reads the licence of %s', (text, name, url) => {
  expect(read(text).frontMatter.licence).toEqual({ name, url })
})

test('counts a path from the folder of the file that names it', () => {
  expect(read('bibliography: [refs.bib, ../more.bib]').frontMatter.bibliography.map(({ path }) => path)).toEqual([
    'a/refs.bib',
    'more.bib',
  ])
})

test.each([
  ['titel: A', ['front-matter-key-unknown 2:1 title']],
  ['title: A\nxyzzy: 1', ['front-matter-key-unknown 3:1']],
  ['title: "A', ['front-matter-invalid 2:10']],
  ['- a\n- b', ['front-matter-invalid 2:1']],
  ['bibliography: ../../x.bib', ['path-outside 2:15']],
  ['toc: maybe', ['front-matter-value-invalid 2:6']],
  ['date: 2023-02-30', ['front-matter-value-invalid 2:7']],
  ['title: [', ['front-matter-invalid 2:9']],
  ['author: 3', ['front-matter-value-invalid 2:9']],
  ['author: [Ada, 3]', ['front-matter-value-invalid 2:15']],
  ['keywords: 5', ['front-matter-value-invalid 2:11']],
  ['keywords: {a: b}', ['front-matter-value-invalid 2:11']],
  ['keywords: [1815, Ada]', []],
  ['abstract: [1, 2]', ['front-matter-value-invalid 2:11']],
  ['title: 1984\nsubtitle: [{type: main, text: A}, {type: x, text: B}]', []],
  ['class: novel', ['front-matter-value-invalid 2:8']],
  ['format: html\noutput: word', []],
  ['__proto__: {polluted: 1}', ['front-matter-key-unknown 2:1']],
])('reports of %j: %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('takes for an alias the last anchor of its name before it', () => {
  const { frontMatter } = read('x: &a One\ntitle: *a\ny: &a Two\nsubtitle: *a\nz: &a Three\nlang: *b')
  expect([frontMatter.title?.value, frontMatter.subtitle?.value]).toEqual(['One', 'Two'])
})

test('survives an anchor that contains itself, and aliases that multiply', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
  ]
  expect(found(`keywords: &k [*k]`).length).toBeLessThan(5)
  expect(found(bomb.join('\n'))).toContain('front-matter-invalid 2:1')
})

test('lets the stronger say what the weaker said, and joins bibliographies', () => {
  const weaker = read('title: A\nlang: id\nbibliography: x.bib').frontMatter
  const stronger = read('title: B\nbibliography: y.bib').frontMatter
  const merged = mergeFrontMatter(weaker, stronger)
  expect([merged.title?.value, merged.lang?.value]).toEqual(['B', 'id'])
  expect(merged.bibliography.map(({ path }) => path)).toEqual(['a/x.bib', 'a/y.bib'])
})
