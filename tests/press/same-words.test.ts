import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { listCorpus, publicationOfCorpus } from './corpus.ts'
import { sortLetters } from './edition-words.ts'
import type { EditionWords } from './edition-words.ts'
import { makeFlowAndPages } from './make-flow-and-pages.ts'
import type { ComparedEditions } from './make-flow-and-pages.ts'
import { publicationOfFile, publicationOfFolder } from './publication-on-disk.ts'
import type { PublicationOnDisk } from './publication-on-disk.ts'
import { listElements } from './read-markup.ts'
import type { MarkupElement } from './read-markup.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe.each([
  [
    'a document with every block and inline',
    publicationOfFile(join(root, 'tests/fixtures/everything'), 'everything.md'),
  ],
  ['the article of content/', publicationOfFile(join(root, 'content/chatgpt-di-azure'), 'article.md')],
  ['the guide', publicationOfFolder(join(root, 'content/guide'))],
  ['a book with a list of references in each chapter', publicationOfFolder(join(root, 'tests/fixtures/small-book'))],
  ['the received article', publicationOfFile(join(root, 'tests/fixtures/received'), 'article.md')],
])('%s', (_, publication) => compareEditions(publication))

const papers = [...listCorpus('joss'), ...listCorpus('prose')]

describe.skipIf(papers.length === 0)('documents of ../shared/corpus (skipped where it is missing)', () => {
  describe.each(papers)('%s', (path) => compareEditions(publicationOfCorpus(path)))
})

test('a list of references after a chapter stands under the heading of that chapter', async () => {
  const { page } = await makeFlowAndPages(publicationOfFolder(join(root, 'tests/fixtures/small-book')))
  const headings = listElements(page).filter(({ name, attributes }) => /^h[2-6]$/.test(name) && attributes.has('id'))
  expect(headings.map(({ name, attributes }) => `${name} ${attributes.get('id')}`)).toEqual([
    'h2 sec-first',
    'h3 a-section',
    'h3 references',
    'h2 the-second-chapter',
    'h3 references-2',
  ])
  const lists = listElements(page).filter(({ attributes }) => attributes.get('role') === 'doc-bibliography')
  expect(lists.map(({ attributes }) => attributes.get('aria-label'))).toEqual([
    'References: The first chapter',
    'References: The second chapter',
  ])
})

test('the fixture has words of all kinds, and all of its notes', async () => {
  const { html } = await makeFlowAndPages(publicationOfFile(join(root, 'tests/fixtures/everything'), 'everything.md'))
  const words = [
    'Carl',
    'Keywords:',
    '3.1.1.1Deeper',
    '☑',
    'Aphelion',
    '—Heraclitus',
    '(1)',
    'Table1',
    'Tall',
    '42,230',
  ]
  expect(words.filter((word) => !html.text.includes(word))).toEqual(['☑'])
  expect([...html.notes.keys()].toSorted()).toEqual([
    'note-4',
    'note-cell',
    'note-first',
    'note-inner',
    'note-outer',
    'note-second',
  ])
})

function compareEditions(publication: PublicationOnDisk): void {
  let editions: ComparedEditions
  beforeAll(async () => {
    editions = await makeFlowAndPages(publication)
  })
  test('says the same words in the same order on the web page and in the e-book', () => {
    expect(findDifference(editions.html, editions.epub)).toBeUndefined()
  })
  test('says the same words in the same order on the web page and in print', () => {
    expect(findDifference(editions.html, editions.pages)).toBeUndefined()
  })
  test('has the same ids, numbers and links in the e-book as on the web page, and none that leads nowhere', () => {
    expect(linksOf(editions.texts)).toEqual(linksOf([editions.page]))
    expect(lostLinks(editions.page)).toEqual([])
  })
}

interface Difference {
  readonly where: string
  readonly first: string
  readonly second: string
}

function findDifference(first: EditionWords, second: EditionWords): Difference | undefined {
  const notes = [...new Set([...first.notes.keys(), ...second.notes.keys()])].toSorted()
  const pairs: readonly (readonly [where: string, first: string, second: string])[] = [
    ['opening', first.opening, second.opening],
    ['text', first.text, second.text],
    ...notes.map((id) => [id, first.notes.get(id) ?? '(missing)', second.notes.get(id) ?? '(missing)'] as const),
  ]
  for (const [where, one, other] of pairs) {
    if (one === other || (isRightToLeft(one) && sortLetters(one) === sortLetters(other))) continue
    const at = Array.from({ length: one.length }).findIndex((_, index) => one[index] !== other[index])
    const near = (words: string): string => words.slice(Math.max(0, at - 40), at + 60)
    return { where, first: near(one), second: near(other) }
  }
  return undefined
}

// A line that runs from right to left is drawn in the order in which it stands; its words are compared without order.
function isRightToLeft(words: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words)
}

/** Ids of the text, and what its links lead to, without the names of an e-book's files; contents and page breaks apart. */
function linksOf(pages: readonly MarkupElement[]): readonly string[] {
  return pages
    .flatMap((page) => listElements(page, isContents))
    .flatMap(({ attributes }) => {
      const id = attributes.get('id') ?? ''
      const target = /#.*$/.exec(attributes.get('href') ?? '')?.[0] ?? ''
      const isOwn = /^(?:page|title)_/.test(id) || target.startsWith('#page_')
      const isOut = /^[a-z]+:/.test(attributes.get('href') ?? '')
      if (isOwn || isOut || (id === '' && target === '')) return []
      return [`${id} ${attributes.get('role') ?? ''} ${target}`]
    })
    .toSorted()
}

function isContents({ name }: MarkupElement): boolean {
  return name === 'nav'
}

function lostLinks(page: MarkupElement): readonly string[] {
  const elements = listElements(page)
  const ids = new Set(elements.map(({ attributes }) => attributes.get('id')))
  return elements
    .map(({ attributes }) => attributes.get('href') ?? '')
    .filter((href) => href.startsWith('#') && !ids.has(decodeURIComponent(href.slice(1))))
}
