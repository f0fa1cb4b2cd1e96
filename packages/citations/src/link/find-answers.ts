import type { Candidate } from '../detect/candidate.ts'
import type { CitedName } from '../detect/read-cited-name.ts'
import type { Evidence } from '../linked-document.ts'
import { foldSpelling, foldTransliteration } from './fold-spelling.ts'
import type { IndexedReference, ReferenceIndex } from './index-references.ts'
import { leastNameScore, matchName, toComparedName, type ComparedName, type NameMatch } from './match-name.ts'

/** An entry that a citation may mean. `score` is from 0 to 1. */
export interface Answer {
  readonly entry: IndexedReference
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** Whether the date answers too; else it is a near miss. */
  readonly hasDate: boolean
  readonly hasName: boolean
}

/** Whether an entry answers by the very name of its first author, who is a person. */
export function isOfPerson({ evidence, entry }: Answer): boolean {
  return evidence.includes('author') && entry.authors[0]?.isOrganisation === false
}

/** The score of an answer from which on no other reading of a name is tried. */
export const surely = 0.75

/** What stands around a citation. */
export interface CitationContext {
  readonly chapter: number
  /** The language of its chapter. */
  readonly lang: string
  /** The words of the text around the citation, folded. */
  readonly around: () => ReadonlySet<string>
  /** Whether it stands beside a citation that an entry answers. */
  readonly isBeside: boolean
}

/** A function that gives the entries whose name answers; the same name is looked up once. */
export type NameFinder = (name: CitedName) => readonly (NameMatch & { readonly entry: IndexedReference })[]

/** Makes the function that looks names up in an index. */
export function createNameFinder(index: ReferenceIndex): NameFinder {
  const known = new Map<string, ReturnType<NameFinder>>()
  return (name) => {
    const key = `${name.text}\n${name.hasOthers}`
    const before = known.get(key)
    if (before) return before
    const found = findByName(name, index)
    known.set(key, found)
    return found
  }
}

function findByName(name: CitedName, index: ReferenceIndex): ReturnType<NameFinder> {
  const near = new Set(spellingsOf(name).flatMap((word) => index.byWord.get(word) ?? []))
  const compared = toComparedName(name)
  const found = matchAll(compared, near)
  if (found.some((match) => match.score >= leastNameScore)) return found
  // A misspelt name shares no word with its entry, but its first letter.
  const letters = new Set([name.folded[0] ?? '', name.authors[0]?.[0] ?? ''])
  const others = [...letters].flatMap((letter) => index.byLetter.get(letter) ?? []).filter((entry) => !near.has(entry))
  return [...found, ...matchAll(compared, new Set(others))]
}

function spellingsOf(name: CitedName): readonly string[] {
  const words = name.folded.split(' ')
  return [...new Set([...words, ...words.map(foldSpelling), ...words.map(foldTransliteration)])]
}

function matchAll(name: ComparedName, entries: Iterable<IndexedReference>): ReturnType<NameFinder> {
  const found: (NameMatch & { readonly entry: IndexedReference })[] = []
  for (const entry of entries) {
    const match = matchName(name, entry)
    if (match) found.push({ ...match, entry })
  }
  return found
}

/** Gives the entries that a citation may mean, best first; near misses come after those whose date answers. */
export function findAnswers(
  candidate: Candidate,
  name: CitedName,
  tools: { readonly find: NameFinder; readonly context: CitationContext; readonly hasSeveralLists: boolean },
): readonly Answer[] {
  const answers = tools.find(name).map((match): Answer => {
    const date = matchDate(candidate, match.entry)
    const title = matchTitle(match.entry, tools.context)
    const isOwn = match.entry.reference.chapter === tools.context.chapter
    return {
      entry: match.entry,
      // More than 1 is no surer, but parts two that are.
      score: match.score * (date?.factor ?? 1) + (isOwn ? 0.05 : 0) + title * 0.04,
      evidence: [
        ...match.evidence,
        ...(date?.evidence ?? []),
        ...(title > 0.5 ? (['title-words'] as const) : []),
        ...(isOwn && tools.hasSeveralLists ? (['own-chapter'] as const) : []),
      ],
      hasDate: date !== undefined,
      hasName: match.score >= leastNameScore,
    }
  })
  return answers.toSorted(
    (a, b) => Number(b.hasDate && b.hasName) - Number(a.hasDate && a.hasName) || b.score - a.score,
  )
}

interface DateMatch {
  readonly factor: number
  readonly evidence: readonly Evidence[]
}

function matchDate(candidate: Candidate, entry: IndexedReference): DateMatch | undefined {
  const { date, yearSuffix, isUndated } = candidate
  if (isUndated) return { factor: 0.7, evidence: entry.date ? [] : ['undated'] }
  // "n.d." and "in press" say that there is no date: of a dated entry they are a wrong one.
  if (!date) return entry.date ? undefined : { factor: 1, evidence: ['undated'] }
  if (!entry.date || entry.date.year !== date.year) {
    const years = [date.year, ...candidate.otherYears]
    if ([entry.date?.year ?? 0, ...entry.otherYears].some((year) => years.includes(year)))
      return { factor: 0.95, evidence: ['year'] }
    // The day in the address is surer than a year that the author of the list wrote beside it.
    return entry.urlDate && date.day !== undefined && isSameDay(date, entry.urlDate)
      ? { factor: 0.8, evidence: ['full-date'] }
      : undefined
  }
  if (yearSuffix !== '' && entry.yearSuffix !== '')
    return yearSuffix === entry.yearSuffix ? { factor: 1, evidence: ['year', 'year-suffix'] } : undefined
  // The letter may be one that a style will give, or a slip: the year alone is less sure then.
  if (yearSuffix !== '') return { factor: 0.85, evidence: ['year'] }
  if (date.day === undefined) return { factor: 1, evidence: ['year'] }
  const day = entry.date.day === undefined ? entry.urlDate : entry.date
  if (day?.day === undefined) return { factor: 0.95, evidence: ['year'] }
  return isSameDay(date, day) ? { factor: 1.15, evidence: ['year', 'full-date'] } : { factor: 0.8, evidence: ['year'] }
}

function isSameDay(
  a: { readonly year: number; readonly month: number | undefined; readonly day: number | undefined },
  b: typeof a,
): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

/** Gives the share of an entry's title words that stand around the citation. */
function matchTitle(entry: IndexedReference, context: CitationContext): number {
  if (entry.titleWords.size < 2) return 0
  const around = context.around()
  let shared = 0
  for (const word of entry.titleWords) if (around.has(word)) shared += 1
  return shared / entry.titleWords.size
}
