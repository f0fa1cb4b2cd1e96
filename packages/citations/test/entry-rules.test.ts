import { applyFixes, type Diagnostic } from '@edisi/diagnostics'
import { readFrontMatter, readYaml, type Document, type PartialDate } from '@edisi/document'
import { describe, expect, test } from 'vitest'
import { checkCitations, linkCitations } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

const today: PartialDate = { year: 2026, month: 11, day: 24 }
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Files {
  readonly markdown: string
  /** The name of a bibliography and its text. */
  readonly bibliography?: readonly [string, string]
}

async function check({ markdown, bibliography }: Files): Promise<readonly Diagnostic[]> {
  const [path, text] = bibliography ?? ['', '']
  const bibliographies = bibliography ? [{ path, bytes: encode(text) }] : []
  const linked = await linkCitations(readMarkdown(markdown), { bibliographies, inline: [], nocite: ['*'] })
  const sources = new Map([
    ['main.md', encode(markdown)],
    ...bibliographies.map((file) => [file.path, file.bytes] as const),
  ])
  return checkCitations(linked, { today, sources })
}

const safeRules = new Set([
  'reference-markup-residue',
  'doi-form',
  'doi-in-url-field',
  'url-tracking-parameters',
  'url-trailing-punctuation',
])

interface Mended {
  readonly text: string
  readonly messages: readonly Diagnostic[]
  /** Edits that touched one another, so that another run makes them. */
  readonly left: number
}

/** Gives the findings of the rules that mend, and the text with their edits. */
async function mend(files: Files): Promise<Mended> {
  const messages = (await check(files)).filter(({ ruleId }) => safeRules.has(ruleId))
  const [path, source] = files.bibliography ?? ['main.md', files.markdown]
  const { text, fixed } = applyFixes(source, path, messages)
  return { text, messages, left: messages.filter(({ fix }) => fix.length > 0).length - fixed.length }
}

/** A small seeded generator, so that a failure can be run again (mulberry32). */
function createRandom(seed: number): <T>(values: readonly T[]) => T {
  let state = seed
  return (values) => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    const one = values[Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * values.length)]
    if (one === undefined) throw new Error('expected a value to choose from')
    return one
  }
}

const hosts = [
  'https://www.bmkg.go.id/a',
  'https://doi.org/10.1234/a',
  'http://dx.doi.org/10.1234/%28a%29',
  'https://kompas.com/a_(b)',
]
const queries = [
  '',
  '?utm_source=x',
  '?a=1&utm_source=x&b=2',
  '?fbclid=1&gclid=2#top',
  '#top',
  '?a=b',
  '?a=1\\&amp;utm_id=2',
]
const stops = ['', '', '.', ').', ',', '…']
const words = [
  'Rain',
  'A&amp;B',
  'A&amp;amp;B',
  'Caf&eacute;',
  '<i>Rain</i>',
  'H<sub>2</sub>O<b>',
  'R\\&D',
  '&nbsp;',
  '&lt;x&gt;',
  '&lt;i&gt;x&lt;/i&gt;',
  'M{\\"u}ller',
  'x</i>',
  '&quot;a&quot;',
]
const dois = [
  '10.1234/a',
  'https://doi.org/10.1234/a',
  'doi:10.1234/a\\_b',
  'http://dx.doi.org/https://doi.org/10.1234/a',
  'https://doi.org/10.1002/%28SICI%29',
  'pending',
]

function writeBibtex(seed: number): string {
  const pick = createRandom(seed)
  return Array.from({ length: 4 }, (_, index) => {
    const address = pick(hosts) + pick(queries) + pick(stops)
    const fields = [
      `title = {${pick(words)} ${pick(words)} é 𝒜}`,
      pick([`url = {${address}}`, `URL   = "${address}"`, `howpublished = {\\url{${address}}}`]),
      pick([`doi = {${pick(dois)}}`, 'note = {A stop.}']),
    ]
    return `@article{k${index},\n  author = {Roe, Ann},\n  ${fields.join(pick([',\n  ', ', ']))}\n}`
  }).join('\n\n')
}

function writeProse(seed: number): string {
  const pick = createRandom(seed)
  const entries = Array.from({ length: 4 }, (_, index) => {
    const address = pick(hosts) + pick(queries) + pick(stops)
    const link = pick([
      `<${address}>`,
      `[Rain](${address})`,
      `[${address}](<${address}>)`,
      address,
      `[*Rain* 𝒜](${address} "Title")`,
    ])
    return `- Roe, A. (${2000 + index}). ${pick(words)} 𝒜 é ${pick(words)}. *Weather*, 3, 1–9. ${link}${pick(['', '.'])}`
  })
  return `It rains (Roe, 2001).\n\n# References\n\n${entries.join('\n')}\n`
}

describe('mending entries', () => {
  test.each([
    ['BibTeX', (seed: number): Files => ({ markdown: 'It rains.', bibliography: ['refs.bib', writeBibtex(seed)] })],
    ['Markdown', (seed: number): Files => ({ markdown: writeProse(seed) })],
  ])('comes to an end in %s, and what is mended is not told again', async (_, write) => {
    let mended = 0
    let remaining = 0
    for (let seed = 1; seed <= 60; seed++) {
      let files = write(seed)
      for (let round = 0; ; round++) {
        const { text, messages, left } = await mend(files)
        const edits = messages.filter(({ fix }) => fix.length > 0).length
        mended += edits - left
        if (edits === 0) break
        // A second run makes only what the first one had to leave.
        expect(round === 0 || edits <= remaining, text).toBe(true)
        remaining = left
        files = files.bibliography ? { ...files, bibliography: ['refs.bib', text] } : { markdown: text }
      }
    }
    expect(mended).toBeGreaterThan(150)
  })

  test('changes no character beside the stretches that it names', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const source = seed % 2 === 0 ? writeProse(seed) : writeBibtex(seed)
      const messages = await check(
        seed % 2 === 0 ? { markdown: source } : { markdown: 'It rains.', bibliography: ['refs.bib', source] },
      )
      for (const { fix, place, expected } of messages) {
        for (const edit of fix) {
          const { start, end } = edit.place
          const line = source.split('\n')[start.line - 1] ?? ''
          expect(line.slice(start.column - 1, start.column - 1 + end.offset - start.offset)).toBe(
            source.slice(start.offset, end.offset),
          )
        }
        if (expected.length > 0) expect(place).toBeDefined()
      }
    }
  })

  test('mends many values of one run at once', async () => {
    const source = '@article{a, title = {A&amp;B}, doi = {doi:10.1234/a}, url = {https://kompas.com/a?utm_id=1}}'
    const { text } = await mend({ markdown: 'It rains.', bibliography: ['refs.bib', source] })
    expect(text).toBe('@article{a, title = {A\\&B}, doi = {10.1234/a}, url = {https://kompas.com/a}}')
  })
})

describe('other formats', () => {
  test('checks RIS by the same rules, with places', async () => {
    const ris =
      'TY  - JOUR\nTI  - Rain &amp; snow\nDO  - https://doi.org/10.1234/a\nSN  - 0378-5956\nPY  - 2030\nER  - \n'
    const messages = await check({ markdown: 'It rains.', bibliography: ['refs.ris', ris] })
    const lines = messages.map(({ ruleId, place }) => `${ruleId} ${place?.start.line ?? 0}:${place?.start.column ?? 0}`)
    expect(lines).toEqual(
      expect.arrayContaining([
        'doi-form 3:7',
        'reference-missing-author 1:1',
        'date-in-future 5:7',
        'reference-markup-residue 2:12',
      ]),
    )
    expect(applyFixes(ris, 'refs.ris', messages).text).toBe(ris.replace('&amp;', '&').replace('https://doi.org/', ''))
  })

  test('checks CSL-YAML and items of the front matter', async () => {
    const yaml = 'references:\n- id: a\n  type: webpage\n  title: Rain\n  URL: https://kompas.com/a?utm_id=1\n'
    const messages = await check({ markdown: 'It rains.', bibliography: ['refs.yaml', yaml] })
    expect(applyFixes(yaml, 'refs.yaml', messages).text).toBe(yaml.replace('?utm_id=1', ''))
    const items = '- id: a\n  type: webpage\n  title: Rain\n  URL: http://localhost/a\n'
    const markdown = `---\n${items}---\n`
    const { value } = readYaml(items, 'main.md', { line: 2, column: 1, offset: 4 })
    const linked = await linkCitations(readMarkdown('It rains.'), {
      bibliographies: [],
      inline: value?.type === 'list' ? value.items : [],
      nocite: [],
    })
    const found = checkCitations(linked, { today, sources: new Map([['main.md', encode(markdown)]]) })
    expect(
      found.map(({ ruleId, place }) => `${ruleId} ${place?.start.line ?? 0}:${place?.start.column ?? 0}`),
    ).toContain('url-local 5:8')
  })
})

describe('ORCIDs of authors', () => {
  test('are checked where the front matter has them', async () => {
    const source = `author:
- name: Ann Roe
  orcid: "https://orcid.org/0000-0002-1825-0098"
- {name: Bo, orcid: 0000-0002-1825-0097}
- {name: Cy, orcid: 0000-0001-5109-3701}
- Di
`
    const document = readMarkdown('It rains.')
    const { authors } = readFrontMatter(source, 'publication.yaml', { line: 1, column: 1, offset: 0 }).frontMatter
    const read: Document<'read'> = { ...document, metadata: { ...document.metadata, authors } }
    const linked = await linkCitations(read, { bibliographies: [], inline: [], nocite: [] })
    const found = checkCitations(linked, { today, sources: new Map() })
    expect(
      found.map(({ ruleId, path, place }) => `${ruleId} ${path}:${place?.start.line ?? 0}:${place?.start.column ?? 0}`),
    ).toEqual(['orcid-checksum publication.yaml:3:29', 'orcid-checksum publication.yaml:5:21'])
  })
})

describe('hostile entries', () => {
  const bombs: readonly (readonly [string, (size: number) => string])[] = [
    ['closing brackets', (size) => `doi: 10.1234/${')'.repeat(size)}`],
    ['stops', (size) => `https://www.bmkg.go.id/${'.'.repeat(size)}`],
    ['parameters', (size) => `https://www.bmkg.go.id/?${'utm_a=1&b=2&'.repeat(size / 12)}`],
    ['digits', (size) => `ISBN ${'978-0-'.repeat(size / 6)} ISSN ${'0'.repeat(size)}`],
    ['numbers of arXiv', (size) => 'arXiv:'.repeat(size / 6) + '1'.repeat(size)],
    ['entities', (size) => '&amp;'.repeat(size / 5)],
    ['tags', (size) => '<i>'.repeat(size / 3)],
    ['accents', (size) => `{\\"`.repeat(size / 3)],
    ['dates', (size) => '31 April '.repeat(size / 9)],
    ['degrees', (size) => 'A, S.Kom., S.T. '.repeat(size / 16)],
    ['semicolons', (size) => 'Roe; '.repeat(size / 5)],
    ['words', (size) => 'Rain falls '.repeat(size / 11)],
    ['schemes', (size) => 'htps://'.repeat(size / 7)],
    ['DOIs', (size) => 'doi:https://doi.org/'.repeat(size / 20)],
    ['commands of addresses', (size) => '\\url{'.repeat(size / 5)],
  ]

  test.each([...bombs])('with %s take a time that grows with them', async (_, make) => {
    await expect(async (size: number) => {
      const text = make(size)
      const fields = ['author', 'title', 'url', 'doi', 'isbn', 'issn', 'eprint', 'note', 'date', 'howpublished']
      const bib = `@article{a, archiveprefix = {arXiv}, ${fields.map((name) => `${name} = {${text.replace(/[{}]/g, '')}}`).join(', ')}}`
      await check({ markdown: 'It rains.', bibliography: ['refs.bib', bib] })
      await check({
        markdown: `# References\n\n- Roe, A. (2020). ${text}\n- <${text.replace(/[<>\s]/g, '')}> (2021).\n`,
      })
    }).toTakeLinearTime(5000)
  })

  test('of one author and year are compared in bounded time', async () => {
    await expect((count: number) => {
      const bib = Array.from(
        { length: count },
        (_, index) =>
          `@article{k${index}, author = {Roe, A}, year = 2020, title = {Rain in the mountains of Java ${index % 7} and Bali}}`,
      )
      return check({ markdown: 'It rains.', bibliography: ['refs.bib', bib.join('\n')] })
    }).toTakeLinearTime(375)
  })
})
