import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { linkCitations, listWorks, writeBibtex, writeCslJson } from '../src/index.ts'
import type { CslItem, CslName } from '../src/index.ts'
import { readBibliography } from '../src/read/read-bibliography.ts'
import { readMarkdown } from './read-markdown.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

async function readAgain(items: readonly CslItem[]): Promise<readonly CslItem[]> {
  const { entries, unread } = await readBibliography({ path: 'a.bib', bytes: encode(writeBibtex(items).text) })
  expect(unread).toEqual([])
  return entries.map(({ csl }) => csl)
}

/** What no field can say otherwise: dashes of pages, signs of addresses in their percent form, names without a family. */
function settle(item: CslItem): unknown {
  const page = typeof item['page'] === 'string' ? { page: item['page'].replace(/[–—]/, '-') } : {}
  const url = item.URL === undefined ? {} : { URL: encodeURI(decodeSafely(item.URL)) }
  const names = { author: item.author?.map(settleName), editor: item.editor?.map(settleName) }
  return { ...item, 'citation-key': undefined, ...page, ...url, ...names }
}

function settleName(name: CslName): CslName {
  const particle = name['non-dropping-particle']
  return particle === undefined || name.family !== undefined ? name : { literal: particle }
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

async function expectSame(items: readonly CslItem[]): Promise<void> {
  const again = await readAgain(items)
  expect(again.map(settle)).toEqual(items.map(settle))
}

const item = (fields: Partial<CslItem>): CslItem => ({ id: 'k', type: 'book', ...fields })

test('writes an entry with its fields in order', () => {
  const { text, unwritten } = writeBibtex([
    item({
      id: 'berg2020',
      type: 'article-journal',
      author: [
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        { literal: 'World Health Organization' },
      ],
      title: 'A BERT & more: 100% of it',
      'container-title': 'Words',
      volume: '3',
      page: '1-9',
      issued: { 'date-parts': [[2020, 5, 6]] },
      DOI: '10.1/a_b',
      medium: 'paper',
    }),
  ])
  expect(text).toBe(`@article{berg2020,
  author = {van der Berg, Jan and {World Health Organization}},
  title = {A {BERT} \\& more: 100\\% of it},
  journaltitle = {Words},
  volume = {3},
  pages = {1--9},
  date = {2020-05-06},
  doi = {10.1/a_b},
}
`)
  expect(unwritten).toEqual(['medium'])
})

test.each([
  'A -- B --- C',
  "``x'' 'y' \"z\"",
  '& % $ # _ { } ~ ^ \\ @ < > |',
  'an <i>E. coli</i> of H<sub>2</sub>O',
  'a <i> that is no mark, and </i></b>',
  'iPhone and BERT in Jakarta',
  'no\u00A0break',
  'ü ß 漢字 Кириллица “q” – … ’s',
  '\\cite{x} \\input{y}',
])('reads the title %s again', async (title) => {
  await expectSame([item({ title })])
})

test.each([
  [{ family: 'Plato' }],
  [{ literal: 'UNESCO' }],
  [{ literal: 'Barnes and Noble, Inc.' }],
  [{ family: 'bin Laden', given: 'O.' }],
  [{ family: 'Souza', given: 'A.', 'non-dropping-particle': 'de' }],
  [{ family: 'Smith', given: 'J.-P.', suffix: 'Jr.' }],
  [{ family: 'García Márquez', given: 'Gabriel' }],
  [{ family: "O'Neil", given: 'P. {Q}' }],
  [{ family: 'Al-Farabi', given: 'Abu' }],
  [{ family: '李', given: '明' }],
  [{ family: 'A=B', given: 'C, D' }],
])('reads the name %j again', async (name) => {
  await expectSame([item({ author: [name, { family: 'Ali', given: 'B.' }, { literal: 'others' }], editor: [name] })])
})

test.each([
  [{ 'date-parts': [[2020]] }],
  [{ 'date-parts': [[2020, 5]] }],
  [{ 'date-parts': [[2020, 5, 6]] }],
  [{ 'date-parts': [[2020, 5, 6], [2021]] }],
  [{ 'date-parts': [[-44]] }],
  [{ 'date-parts': [[800]] }],
  [{ literal: 'in press' }],
])('reads the date %j again', async (date) => {
  await expectSame([item({ issued: date })])
})

const types =
  'article-journal article-magazine article-newspaper book chapter dataset document entry entry-encyclopedia figure graphic interview legal_case legislation manuscript map motion_picture musical_score paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  )

test.each(types)('reads a work of type %s again', async (type) => {
  const isArticle = /^article|periodical/.test(type)
  const numbers = isArticle
    ? { issue: '4' }
    : /^(?:book|chapter)$/.test(type)
      ? { 'collection-number': '4' }
      : { number: '4' }
  await expectSame([
    item({
      type,
      title: 'T',
      'container-title': 'C',
      publisher: 'P',
      'publisher-place': 'Paris',
      volume: '2',
      page: '3-4',
      genre: 'G',
      edition: '2',
      URL: 'https://a.org/b_(c)?d=%20&e#f',
      accessed: { 'date-parts': [[2020, 1, 2]] },
      ...(/^(?:patent|paper-conference)$/.test(type) ? {} : numbers),
    }),
  ])
})

test('names keys as citations read, and keeps them apart', async () => {
  const list = `# References

- Smith, J. (2020a). First. *J*.
- Smith, J. (2020b). Second. *J*.
- Ali, B. (2021). Third. *J*.
- Ali, C. (2021). Fourth. *J*.
- World Health Organization. (2019). Fifth.
- Müller-Ångström, D. (n.d.). Sixth.
- Ali, B. (2021). Third. *J*.
`
  const { references } = await linkCitations(readMarkdown(list), { bibliographies: [], inline: [], nocite: [] })
  expect(listWorks(references).map(({ key, references: ids }) => `${key} ${ids.length}`)).toEqual([
    'smith2020a 1',
    'smith2020b 1',
    'ali2021 2',
    'ali2021b 1',
    'worldhealthorganization2019 1',
    'mullerangstromnd 1',
  ])
})

const corpus = new URL('../../../../shared/corpus/', import.meta.url)

function listFiles(folder: URL, ending: RegExp): readonly URL[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return listFiles(new URL(`${entry.name}/`, folder), ending)
    return ending.test(entry.name) ? [new URL(entry.name, folder)] : []
  })
}

test.skipIf(!existsSync(corpus))(
  'reads the works of every list and bibliography of ../shared/corpus again',
  async () => {
    let count = 0
    for (const file of listFiles(corpus, /\.(?:md|bib)$/)) {
      const bytes = readFileSync(file)
      const isList = file.pathname.endsWith('.md')
      const { references } = await linkCitations(readMarkdown(isList ? bytes.toString('utf8') : 'x'), {
        bibliographies: isList ? [] : [{ path: 'a.bib', bytes }],
        inline: [],
        nocite: [],
      })
      const items = listWorks(references).map(({ csl }) => csl)
      count += items.length
      if (items.length > 0) await expectSame(items)
      expect(JSON.parse(writeCslJson(items))).toHaveLength(items.length)
    }
    expect(count).toBeGreaterThan(1000)
  },
  120_000,
)
