import { datingOf, kindOf, nameOf, strengthOf, type Candidate } from '../detect/candidate.ts'
import type { NameFinder } from './create-name-finder.ts'
import { surely } from './find-answers.ts'
import type { IndexedReference } from './index-references.ts'

/** What the text and its list as a whole tell of its citations. */
export interface KnownNames {
  /** The names of certain citations. */
  readonly names: ReadonlySet<string>
  /** Their works, by name and year. */
  readonly works: ReadonlySet<string>
  /** The persons of the list, by their family names. */
  readonly families: ReadonlySet<string>
  /** Whether the text cites without a comma, "(Smith 2018)", as Chicago does. */
  readonly isBare: boolean
  /** Whether it joins two authors by "&" again and again, "(Smith & Lee, 2018)". */
  readonly isPaired: boolean
  /** Whether it names authors before the years of their works, "Smith (2018)", again and again. */
  readonly isNarrative: boolean
  /** Whether it cites works without an author by their titles, "(“Right to erasure,” 2022)". */
  readonly isTitled: boolean
  /** The year of the oldest entry. */
  readonly oldest: number
}

/** Collects what certain citations tell: a weaker one of the same name, work or form is none the less a citation. */
export function collectNames(
  candidates: readonly Candidate[],
  find: NameFinder,
  entries: readonly IndexedReference[],
): KnownNames {
  const certain = candidates.filter((one) => strengthOf(one) === 'certain')
  const persons = entries.flatMap(({ authors }) => authors.filter(({ isOrganisation }) => !isOrganisation))
  return {
    names: new Set(certain.map((one) => nameOf(one)?.folded ?? '')),
    works: new Set(certain.map(workOf)),
    families: new Set(persons.map(({ words }) => words)),
    isBare: isBareStyle(candidates, find, entries),
    isPaired: isPairedStyle(candidates, find),
    isNarrative: isNarrativeStyle(candidates, find),
    isTitled: isTitledStyle(candidates, find),
    oldest: Math.min(...entries.flatMap(({ date, otherYears }) => [date?.year ?? Infinity, ...otherYears])),
  }
}

// So many citations without a comma must have their entry, and more than those with one.
const leastBare = 2

function isBareStyle(
  candidates: readonly Candidate[],
  find: NameFinder,
  entries: readonly IndexedReference[],
): boolean {
  const answered = candidates.filter((one) => kindOf(one) === 'author-date' && isAnswered(one, find))
  const bare = answered.filter((one) => one.type === 'author-date' && one.isBare)
  // The list of such a style has its years between two stops, as Chicago's: then one is enough.
  const stopped = entries.filter(({ reference }) => stoppedYear.test(reference.text.slice(0, longestHead)))
  const least = stopped.length > entries.length / 2 ? 1 : leastBare
  return bare.length >= least && bare.length > answered.length / 2
}

// "Smith, Ann. 2018. “Rain.”": names without a year in brackets before it, and a title behind it.
const stoppedYear = /^[^([“"„«]{3,200}\. (?:1[4-9]|20)\d\d[a-h]?\. (?=["“„«]?\p{Lu})/u
const longestHead = 240

// So many pairs must have their entry, and half of all that look like one: "(Barnes & Noble 2010)" does too.
const pairs = { least: 3, share: 0.5 }

function isPairedStyle(candidates: readonly Candidate[], find: NameFinder): boolean {
  return isHabit(
    candidates.filter((one) => kindOf(one) === 'author-date' && isPair(nameOf(one)?.text ?? '')),
    find,
    pairs,
  )
}

/** Whether two names are joined by "&". */
export function isPair(name: string): boolean {
  return / & \p{Lu}/u.test(name)
}

// So many authors must be named so and have their entry, and so much of all that looks like it: "Titanic (1997)" does too. What
// its own form tells to be a citation does not count against the habit because its entry is missing.
const narratives = { least: 4, share: 0.8 }

function isNarrativeStyle(candidates: readonly Candidate[], find: NameFinder): boolean {
  const named = candidates.filter(
    (one) => kindOf(one) === 'narrative' && !['possible', 'named', 'titled'].includes(strengthOf(one)),
  )
  return isHabit(
    named.filter((one) => strengthOf(one) !== 'certain' || isAnswered(one, find)),
    find,
    narratives,
  )
}

// So many titles must have their entry, and more than half of all: "(“Hey Jude,” 1968)" looks like one too.
const leastTitles = 2

function isTitledStyle(candidates: readonly Candidate[], find: NameFinder): boolean {
  const titled = candidates.filter((one) => strengthOf(one) === 'titled')
  const answered = titled.filter((one) => isAnswered(one, find))
  return answered.length >= leastTitles && answered.length > titled.length / 2
}

function isHabit(
  candidates: readonly Candidate[],
  find: NameFinder,
  { least, share }: { readonly least: number; readonly share: number },
): boolean {
  const answered = candidates.filter((one) => isAnswered(one, find))
  const names = new Set(answered.map((one) => nameOf(one)?.folded))
  return names.size >= least && answered.length >= candidates.length * share
}

function isAnswered(candidate: Candidate, find: NameFinder): boolean {
  const name = nameOf(candidate)
  const date = datingOf(candidate)?.date
  if (!name) return false
  const matches = find(name).ofYears([date?.year ?? 0])
  return matches.some(({ score, entry }) => score >= surely && entry.date?.year === date?.year)
}

/** Gives what parts the works that a text cites: name and year. */
export function workOf(candidate: Candidate): string {
  return `${nameOf(candidate)?.folded ?? ''} ${datingOf(candidate)?.date?.year ?? ''}`
}
