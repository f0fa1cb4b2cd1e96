import type { Dating } from '../detect/candidate.ts'
import type { Evidence } from '../linked-document.ts'
import { joinMatches, type Match, type NameMatches } from './create-name-finder.ts'
import type { IndexedReference } from './index-references.ts'
import { leastNameScore } from './match-name.ts'

/** An entry that a citation may mean. `score` is from 0 to 1. */
export interface Answer {
  readonly entry: IndexedReference
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** Whether the date answers too; else it is a near miss. */
  readonly hasDate: boolean
  /** Whether the name answers as a whole; else it is a near miss. */
  readonly hasName: boolean
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

/** What answers are weighed by. */
export interface AnswerTools {
  readonly context: CitationContext
  readonly hasSeveralLists: boolean
}

/** What answers to a name: the entries by their names, and those whose date answers too, best first. */
export interface Answering {
  readonly matches: NameMatches
  readonly answers: readonly Answer[]
}

/** Gives the entries whose date answers to a citation too, best first; those whose name answers in part come last. */
export function findAnswers(dating: Dating | undefined, matches: NameMatches, tools: AnswerTools): readonly Answer[] {
  return matchesOfDate(dating, matches)
    .map((match) => weighAnswer(dating, match, tools))
    .filter(({ hasDate }) => hasDate)
    .toSorted((a, b) => Number(b.hasName) - Number(a.hasName) || b.score - a.score)
}

function matchesOfDate(dating: Dating | undefined, matches: NameMatches): readonly Match[] {
  if (!dating) return matches.named
  const { date, otherYears } = dating
  return matches.ofYears(date ? [date.year, ...otherYears] : [0])
}

// So many near misses are shown.
const mostNearMisses = 3

/**
 * Gives the entries that nearly answer to a citation, best first: those whose name answers, of the nearest years, and then such
 * answers as have the date and a part of the name.
 */
export function findNearMisses(dating: Dating, { matches, answers }: Answering, tools: AnswerTools): readonly Answer[] {
  const year = dating.date?.year ?? 0
  const distance = ({ entry }: Pick<Answer, 'entry'>): number => Math.abs((entry.date?.year ?? 0) - year)
  const named = nearestMatches(matches, year)
    .map((match) => weighAnswer(dating, match, tools))
    .toSorted((a, b) => distance(a) - distance(b) || b.score - a.score || Number(b.hasDate) - Number(a.hasDate))
  return [...named, ...answers.filter(({ hasName }) => !hasName)].slice(0, mostNearMisses)
}

/** Gives the named of the years nearest to one, of so many years that there are enough of them. */
function nearestMatches({ namedByYear }: NameMatches, year: number): readonly Match[] {
  const byYear = namedByYear()
  const distances = new Set([...byYear.keys()].map((own) => Math.abs(own - year)).toSorted((a, b) => a - b))
  const nearest: (readonly Match[])[] = []
  let count = 0
  for (const distance of distances) {
    if (count >= mostNearMisses) break
    for (const own of new Set([year - distance, year + distance])) {
      const matches = byYear.get(own) ?? []
      nearest.push(matches)
      count += matches.length
    }
  }
  return joinMatches(nearest)
}

function weighAnswer(dating: Dating | undefined, match: Match, { context, hasSeveralLists }: AnswerTools): Answer {
  const date = matchDate(dating, match.entry)
  const title = matchTitle(match.entry, context)
  const isOwn = match.entry.reference.chapter === context.chapter
  return {
    entry: match.entry,
    // More than 1 is no surer, but parts two that are.
    score: match.score * (date?.factor ?? 1) + (isOwn ? 0.05 : 0) + title * 0.04,
    evidence: [
      ...match.evidence,
      ...(date?.evidence ?? []),
      ...(title > 0.5 ? (['title-words'] as const) : []),
      ...(isOwn && hasSeveralLists ? (['own-chapter'] as const) : []),
    ],
    hasDate: date !== undefined,
    hasName: match.score >= leastNameScore,
  }
}

interface DateMatch {
  readonly factor: number
  readonly evidence: readonly Evidence[]
}

function matchDate(dating: Dating | undefined, entry: IndexedReference): DateMatch | undefined {
  if (!dating) return { factor: 0.7, evidence: entry.date ? [] : ['undated'] }
  const { date, otherYears, yearSuffix } = dating
  // "n.d." and "in press" say that there is no date: of a dated entry they are a wrong one.
  if (!date) return entry.date ? undefined : { factor: 1, evidence: ['undated'] }
  if (!entry.date || entry.date.year !== date.year) {
    const years = [date.year, ...otherYears]
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
