import { expect, test } from 'vitest'
import { linkCitations } from '../src/index.ts'
import { toCitedName } from '../src/detect/read-cited-name.ts'
import { indexNames } from '../src/link/index-names.ts'
import { indexReferences, type IndexedReference } from '../src/link/index-references.ts'
import { leastNameScore, matchName, toComparedName } from '../src/link/match-name.ts'
import { createRandom } from './measures/mutate-rendering.ts'
import { readMarkdown } from './read-markdown.ts'

const families =
  'Smith Smyth Müller Mueller García García-Márquez Hoffmann Hofman Иванов Ivanov Aabo Åbo Yılmaz Li 王明 Vrugt van-den-Berg'
const organisations =
  'World Bank|World Bank Group|Bank|Ministry of Health|Ministry of Health and Care|Statistisches Bundesamt|WHO|World Health Organization|Press'
const words = 'rain snow wind river map body theory'.split(' ')
const random = createRandom(3)

function pick(list: readonly string[]): string {
  return list[Math.floor(random() * list.length)] ?? ''
}

const family = (): string => pick(families.split(' ')).replaceAll('-', ' ')
const organisation = (): string => pick(organisations.split('|'))
const title = (): string => `${pick(words)} ${pick(words)}${random() < 0.2 ? ':' : ''} ${pick(words)}`

function makeEntry(): string {
  const person = random() < 0.4 ? 'Smith' : family()
  const second = random() < 0.4 ? `, & ${family()}, ${pick(['B', 'C'])}.` : random() < 0.2 ? ', et al.' : ''
  const author =
    random() < 0.7
      ? `${person}, ${pick(['A.', 'B.', 'Anna', 'Bo'])}${second}`
      : `${organisation()}${pick(['', ' (WB)'])}.`
  const year = random() < 0.1 ? 'n.d.' : String(2000 + Math.floor(random() * 4))
  return `- ${author} (${year}). *${title()}*. ${organisation()}.`
}

/** Puts a slip into some names: a letter left out, doubled, changed, or changed with the next. */
function misspell(name: string): string {
  if (random() < 0.6 || name.length < 3) return name
  const at = 1 + Math.floor(random() * (name.length - 2))
  const [before, letter, next, after] = [name.slice(0, at), name[at] ?? '', name[at + 1] ?? '', name.slice(at + 2)]
  return before + pick([next, letter + letter + next, `e${next}`, next + letter]) + after
}

const forms: readonly (() => string)[] = [
  () => misspell(family()),
  () => `${pick(['A.', 'B.', 'Anna', 'Bo', 'Carl'])} ${misspell(family())}`,
  () => `${family()} & ${misspell(family())}`,
  () => `Smith, ${family()} & ${family()}`,
  () => `${family()} et al.`,
  () => misspell(organisation()),
  () => `${organisation()} ${pick(['Report', 'Office', 'Rain'])}`,
  () => `${misspell(organisation())}, ${organisation()}`,
  () => `WB ${pick(['Report', 'Rain'])}`,
  () => title().replace(':', ''),
]

async function indexEntries(count: number): Promise<readonly IndexedReference[]> {
  const list = Array.from({ length: count }, makeEntry).join('\n')
  const document = readMarkdown(`# References\n\n${list}\n`)
  const { references } = await linkCitations(document, { bibliographies: [], inline: [], nocite: [] })
  expect(references).toHaveLength(count)
  return indexReferences(references, new Map()).all
}

test.each([30, 300])('finds by its index what comparing a name with each of %i entries finds', async (count) => {
  const entries = await indexEntries(count)
  const index = indexNames(entries)
  let found = 0
  for (let round = 0; round < 400; round++) {
    const name = toComparedName(toCitedName((forms[round % forms.length] ?? family)(), 0))
    const { whole, partial } = index(name)
    for (const entry of entries) {
      const match = matchName(name, entry)
      if (!match) continue
      found += 1
      const isFound = whole.has(entry)
      // What answers in part alone is asked for by each of its years.
      const isPartial = match.score < leastNameScore && entry.years.every((year) => partial(year).includes(entry))
      expect(isFound || isPartial, `${name.text} finds ${entry.reference.text}`).toBe(true)
    }
  }
  expect(found).toBeGreaterThan(count)
})

test('looks at few entries of a family that has many', async () => {
  const entries = await indexEntries(300)
  const { whole } = indexNames(entries)(toComparedName(toCitedName('Smith & Nobody', 0)))
  expect([...whole].filter(({ authors }) => authors.length > 1)).toEqual([])
})
