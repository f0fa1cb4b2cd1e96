import { addToGroup } from '../add-to-group.ts'
import type { CitedName } from '../detect/read-cited-name.ts'
import { foldSpelling, foldTransliteration } from './fold-spelling.ts'
import { indexNames, type NameIndex } from './index-names.ts'
import type { IndexedReference } from './index-references.ts'
import { leastNameScore, matchName, toComparedName, type NameMatch } from './match-name.ts'

/** An entry that a name answers to. */
export interface Match extends NameMatch {
  readonly entry: IndexedReference
  /** Entries that share an earlier word of the name come first, and before those that share its first letter alone. */
  readonly rank: number
}

/** Whether an entry answers by the very name of its first author, who is a person. */
export function isOfPerson({ evidence, entry }: Pick<Match, 'evidence' | 'entry'>): boolean {
  return evidence.includes('author') && entry.authors[0]?.isOrganisation === false
}

/** The entries that a name answers to; each list is in the order of their ranks, and then in that of the list. */
export interface NameMatches {
  /** Those whose name answers so well that they are meant, if the date answers too. */
  readonly named: readonly Match[]
  /** The named by the year of the entry, 0 where it has none. */
  readonly namedByYear: () => ReadonlyMap<number, readonly Match[]>
  /** Those that have one of these years, 0 for none: the named, and those whose name answers in part. */
  readonly ofYears: (years: readonly number[]) => readonly Match[]
  /** The named that have one of these words in their titles, where '' stands for those without any. */
  readonly ofTitle: (words: Iterable<string>) => readonly Match[]
  /** The same for the entries alone that answer by the very name of a person. */
  readonly ofPersons: () => NameMatches
}

/** A function that gives the entries whose name answers; the same name is looked up once. */
export type NameFinder = (name: CitedName) => NameMatches

/** Makes the function that looks names up among entries. */
export function createNameFinder(entries: readonly IndexedReference[]): NameFinder {
  const index = indexNames(entries)
  const known = new Map<string, NameMatches>()
  return (name) => {
    const key = `${name.text}\n${name.hasOthers}`
    const before = known.get(key)
    if (before) return before
    const found = findMatches(name, index)
    known.set(key, found)
    return found
  }
}

function findMatches(name: CitedName, index: NameIndex): NameMatches {
  const compared = toComparedName(name)
  const { rankOf, letterRank } = createRanking(name)
  const match = (some: Iterable<IndexedReference>): Match[] => {
    const found: Match[] = []
    for (const entry of some) {
      const own = matchName(compared, entry)
      const rank = own && rankOf(entry)
      if (own && rank !== undefined) found.push({ ...own, entry, rank })
    }
    return found.toSorted(byRank)
  }
  const { whole, partial } = index(compared)
  const found = match(whole)
  // A misspelt name shares no word with its entry, but its first letter: it is not looked for where another one answers.
  const isSpelt = found.some(({ score, rank }) => score >= leastNameScore && rank < letterRank)
  const keep = (matches: readonly Match[]): readonly Match[] =>
    isSpelt ? matches.filter(({ rank }) => rank < letterRank) : matches
  const further = (year: number): readonly Match[] => keep(match(partial(year).filter((entry) => !whole.has(entry))))
  return groupMatches(keep(found), further)
}

interface Ranking {
  /** Gives the rank of an entry; undefined where it shares neither a word nor the first letter. */
  readonly rankOf: (entry: IndexedReference) => number | undefined
  /** From this rank on an entry shares the letter alone. */
  readonly letterRank: number
}

function createRanking(name: CitedName): Ranking {
  const plain = name.folded.split(' ')
  const words = [...new Set([...plain, ...plain.map(foldSpelling), ...plain.map(foldTransliteration)])]
  const letters = [name.folded, ...name.authors.slice(0, 1)].flatMap(([letter]) => letter ?? [])
  const rankOf = ({ nameWords, authors: [first] }: IndexedReference): number | undefined => {
    const shared = words.findIndex((word) => nameWords.has(word))
    if (shared !== -1) return shared
    const letter = letters.indexOf(first?.words[0] ?? '')
    return letter === -1 ? undefined : words.length + letter
  }
  return { rankOf, letterRank: words.length }
}

function byRank(a: Match, b: Match): number {
  return a.rank - b.rank || a.entry.position - b.entry.position
}

/** Groups the matches of a name in the ways in which they are asked for, each when it is. */
function groupMatches(found: readonly Match[], further: (year: number) => readonly Match[]): NameMatches {
  const named = found.filter(({ score }) => score >= leastNameScore)
  const namedByYear = once(() => groupBy(named, ({ entry }) => [entry.date?.year ?? 0]))
  const byYear = once(() => groupBy(found, ({ entry }) => entry.years))
  const byTitle = once(() =>
    groupBy(named, ({ entry }) => (entry.titleWords.size === 0 ? [''] : [...entry.titleWords])),
  )
  const known = new Map<number, readonly Match[]>()
  const ofYear = (year: number): readonly Match[] => {
    const matches = known.get(year) ?? joinMatches([byYear().get(year) ?? [], further(year)])
    known.set(year, matches)
    return matches
  }
  return {
    named,
    namedByYear,
    ofYears: (years) => joinMatches(years.map(ofYear)),
    ofTitle: (words) => joinMatches([...words].map((word) => byTitle().get(word) ?? [])),
    ofPersons: once(() => groupMatches(found.filter(isOfPerson), (year) => further(year).filter(isOfPerson))),
  }
}

function once<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | undefined
  return () => (made ??= { thing: make() }).thing
}

function groupBy<Key>(
  matches: readonly Match[],
  keysOf: (match: Match) => readonly Key[],
): ReadonlyMap<Key, readonly Match[]> {
  const groups = new Map<Key, Match[]>()
  for (const match of matches) for (const key of keysOf(match)) addToGroup(groups, key, match)
  return groups
}

/** Puts several lists of the matches of a name together, in their order; none stands twice. */
export function joinMatches(lists: readonly (readonly Match[])[]): readonly Match[] {
  const [first = [], ...others] = lists.filter(({ length }) => length > 0)
  return others.length === 0 ? first : [...new Set([first, ...others].flat())].toSorted(byRank)
}
