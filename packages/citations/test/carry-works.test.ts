import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBibliography } from '../src/read/read-bibliography.ts'
import { carryWorks, linkCitations, listWorks } from '../src/index.ts'
import type { CarriedWorks, LinkedDocument } from '../src/index.ts'
import { findPapers } from './measures/find-papers.ts'
import { renderOwn } from './measures/render-own.ts'
import { readMarkdown } from './read-markdown.ts'

const styles = [
  'apa',
  'associacao-brasileira-de-normas-tecnicas',
  'chicago-author-date',
  'chicago-notes-bibliography',
  'din-1505-2',
  'harvard-cite-them-right',
  'ieee',
  'iso690-author-date-en',
  'modern-language-association',
  'nlm-citation-sequence',
]

interface Carried {
  readonly linked: LinkedDocument
  readonly carried: CarriedWorks
}

async function carry(markdown: string, form: 'bib' | 'json'): Promise<Carried> {
  const linked = await linkCitations(readMarkdown(markdown), { bibliographies: [], inline: [], nocite: [] })
  return { linked, carried: await carryWorks(linked, listWorks(linked.references), form) }
}

/** Says of each word of four letters or more whether it is in the file or in an entry that stays; gives those that are not. */
async function findGone({ linked, carried }: Carried, form: 'bib' | 'json'): Promise<readonly string[]> {
  const { entries } = await readBibliography({ path: `a.${form}`, bytes: new TextEncoder().encode(carried.text) })
  const held = new Map(entries.map(({ key, csl }) => [key, JSON.stringify(csl).normalize('NFC').toLowerCase()]))
  return carried.works.flatMap(({ key, references }) => {
    const file = held.get(key) ?? ''
    const entry = linked.references.find(({ id }) => id === references[0])
    const words =
      (entry?.text ?? '')
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? []
    return words.filter((word) => !file.includes(word) && !wordsOfStyles.has(word))
  })
}

// What styles set around the fields, and months, which are numbers in a field.
const wordsOfStyles = new Set(
  `juli otros available retrieved accessed from https http doi online internet edited editor editors volume number issue pages
  edition isbn issn arxiv january february march april june july august september october november december sept
  disponível acesso abgerufen diakses dari pada tersedia dalam penyunting halaman jilid nomor seite seiten auflage
  hrsg übersetzt recuperado consultado disponible edición consulté dans édition mars avril juin juillet januari
  februari maret agustus oktober desember januar februar märz oktober dezember enero febrero marzo abril mayo junio
  julio agosto septiembre octubre noviembre diciembre verfügbar unter zugriff version werk zuletzt trans`.split(/\s+/),
)

const table = readFileSync(new URL('../gold/loose-entries.tsv', import.meta.url), 'utf8')
const looseEntries = table.split('\n').flatMap((line) => line.split('\t')[1] ?? [])
const list = (entries: readonly string[]): string =>
  `# References\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`

test.each(['bib', 'json'] as const)(
  'loses no word of entries that were written by hand, in a .%s file',
  async (form) => {
    const result = await carry(list(looseEntries), form)
    expect(await findGone(result, form)).toEqual([])
    expect(result.carried.works.length).toBeGreaterThan(looseEntries.length * 0.8)
  },
)

test('keeps or carries a strange word wherever it stands in an entry', async () => {
  let state = 7
  const random = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
  const changed = looseEntries.flatMap((entry) =>
    [1, 2, 3].map(() => {
      const words = entry.split(' ')
      words.splice(Math.floor(random() * (words.length + 1)), 0, 'Zyzzyva')
      return words.join(' ')
    }),
  )
  for (let from = 0; from < changed.length; from += 20) {
    const { linked, carried } = await carry(list(changed.slice(from, from + 20)), 'bib')
    const { entries } = await readBibliography({ path: 'a.bib', bytes: new TextEncoder().encode(carried.text) })
    const files = new Map(entries.map(({ key, csl }) => [key, JSON.stringify(csl)]))
    const gone = carried.works.filter(({ key }) => !/Zyzzyva/i.test(files.get(key) ?? ''))
    const texts = new Map(linked.references.map(({ id, text }) => [id, text]))
    expect(gone.map(({ references }) => texts.get(references[0] ?? ''))).toEqual([])
  }
})

const papers = findPapers()

test.skipIf(papers.length === 0)(
  'loses no word of lists in ten styles, and says of each entry that stays what would be lost',
  async () => {
    let carriedCount = 0
    let count = 0
    for (const [index, style] of styles.entries()) {
      const paper = papers[index % papers.length]
      if (!paper) continue
      const { markdown } = await renderOwn(paper, style)
      const result = await carry(markdown, 'bib')
      expect(await findGone(result, 'bib'), `${style} ${paper.name}`).toEqual([])
      for (const { lost, form, place } of result.carried.lossy) {
        expect(lost.length > 0 || form !== 'paragraph').toBe(true)
        expect(place.end.offset).toBeLessThanOrEqual(markdown.length)
      }
      carriedCount += result.carried.works.length
      count += result.linked.references.length
    }
    expect(count).toBeGreaterThan(100)
    expect(carriedCount / count).toBeGreaterThan(0.6)
  },
  120_000,
)
