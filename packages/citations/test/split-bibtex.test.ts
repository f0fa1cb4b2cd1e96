import { describe, expect, test } from 'vitest'
import { checkCitations, linkCitations } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

const good = `% A comment, and words between entries.
@string{press = "University " # {Press}}
@comment{nothing @book{hidden, title = {No}}}
@article{mueller2020,
  author = {M{\\"u}ller, Hans and {World Bank} and van der Berg, Ina},
  title = "A {DNA} study of \\emph{Homo}",
  journal = {Nature}, month = jan, year = 2020, doi = {10.1234/x_y}, pages = {1--9},
  abstract = {Unclosed \\begin{x} 50\\% {braces}},
}
@book(lee2019, title = {In round brackets}, publisher = press, year = {2019})
@inproceedings{kim2018, author = "Kim, Ann", title = {A talk}, crossref = {proc}, year = 2018}
@proceedings{proc, title = {Proceedings}, booktitle = {Proceedings of X}, year = 2018}
@misc{wiki:ph, title = {pH \\& more}, date = {2021-05-06}, url = {https://example.org/a_b?c=1&d=2}, note = {Accessed}}
`

async function readBib(text: string | Uint8Array): ReturnType<typeof linkCitations> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return linkCitations(readMarkdown('It rains [@mueller2020].'), {
    bibliographies: [{ path: 'refs.bib', bytes }],
    inline: [],
    nocite: [],
  })
}

describe('reading BibTeX', () => {
  test('gives names, dates, strings and LaTeX as CSL', async () => {
    const { references, unread } = await readBib(good)
    expect(unread).toEqual([])
    expect(references.map(({ key, id, place }) => `${key ?? ''} ${id} ${place?.start.line ?? 0}`)).toEqual([
      'mueller2020 ref-mueller2020 4',
      'lee2019 ref-lee2019 10',
      'kim2018 ref-kim2018 11',
      'proc ref-proc 12',
      'wiki:ph ref-wiki-ph 13',
    ])
    const [mueller, lee, kim, , wiki] = references.map(({ csl }) => csl)
    expect(mueller).toMatchObject({
      type: 'article-journal',
      author: [
        { family: 'Müller', given: 'Hans' },
        { literal: 'World Bank' },
        { family: 'Berg', given: 'Ina', 'non-dropping-particle': 'van der' },
      ],
      title: 'A DNA study of <i>Homo</i>',
      'container-title': 'Nature',
      issued: { 'date-parts': [[2020, 1]] },
      DOI: '10.1234/x_y',
      page: '1-9',
    })
    expect(lee?.publisher).toBe('University Press')
    expect(kim?.['container-title']).toBe('Proceedings')
    expect(wiki).toMatchObject({
      title: 'pH & more',
      URL: 'https://example.org/a_b?c=1&d=2',
      issued: { 'date-parts': [[2021, 5, 6]] },
    })
  })

  test('reads or reports whatever a mutation leaves, and throws nothing', async () => {
    const random = createRandom(7)
    for (let round = 0; round < 400; round++) {
      const letters = good.split('')
      for (let change = 0; change < 4; change++) {
        const at = Math.floor(random() * letters.length)
        const signs = ['{', '}', '"', ',', '=', '@', '\\', '#', '', '\n', '%', '$', '\u0000']
        letters[at] = signs[Math.floor(random() * signs.length)] ?? ''
      }
      const linked = await readBib(letters.join(''))
      expect(linked.references.length + linked.unread.length).toBeGreaterThan(0)
      expect(() => checkCitations(linked, { today: undefined, sources: new Map() })).not.toThrow()
    }
  })

  const bombs: readonly (readonly [string, (size: number) => string])[] = [
    ['open braces', (size) => `@a{k, t = ${'{'.repeat(size * 10)}`],
    ['open entries', (size) => '@a{'.repeat(size * 3)],
    ['braces within each other', (size) => `@book{k, title = {${'{'.repeat(size)}x${'}'.repeat(size)}}}`],
    ['entries that lack their end', (size) => '@book{k, title = {a}, '.repeat(size)],
    ['names', (size) => `@book{k, author = {${'A, B and '.repeat(size / 4)}C, D}}`],
  ]

  test.each(bombs)('takes a time that grows with %s', async (_, make) => {
    await expect(async (size: number) => {
      const linked = await readBib(make(size))
      expect(linked.references.length + linked.unread.length).toBeGreaterThan(0)
    }).toTakeLinearTime(5000)
  })

  test('stops a string that doubles itself sixty times', async () => {
    const strings = Array.from({ length: 60 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}`)
    const linked = await readBib(`@string{s0 = "xxxxxxxxxx"}\n${strings.join('\n')}\n@book{k, title = s60}`)
    expect(linked.references.length + linked.unread.length).toBeGreaterThan(0)
  })

  test('keeps names of object prototypes as ordinary keys', async () => {
    const { references } = await readBib(
      '@book{__proto__, title = {A}, year = 2020}\n@book{constructor, title = {B}, __proto__ = {C}}',
    )
    expect(references.map(({ key }) => key)).toEqual(['__proto__', 'constructor'])
  })
})

/** A small seeded generator, so that a failure can be run again (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
