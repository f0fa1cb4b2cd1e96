import type { Candidate } from '../detect/candidate.ts'
import { surely, type NameFinder } from './find-answers.ts'

/** What the text as a whole tells of its citations. */
export interface KnownNames {
  /** The names of certain citations. */
  readonly names: ReadonlySet<string>
  /** Their works, by name and year. */
  readonly works: ReadonlySet<string>
  /** Whether the text cites without a comma, "(Smith 2018)", as Chicago does. */
  readonly isBare: boolean
  /** Whether it names authors before the years of their works, "Smith (2018)", again and again. */
  readonly isNarrative: boolean
}

/** Collects what certain citations tell: a weaker one of the same name, work or form is none the less a citation. */
export function collectNames(candidates: readonly Candidate[], find: NameFinder): KnownNames {
  const certain = candidates.filter(({ strength, name }) => strength === 'certain' && name)
  return {
    names: new Set(certain.map(({ name }) => name?.folded ?? '')),
    works: new Set(certain.map(workOf)),
    isBare: isBareStyle(candidates, find),
    isNarrative: isNarrativeStyle(candidates, find),
  }
}

// So many citations without a comma must have their entry, and more than those with one.
const leastBare = 2

function isBareStyle(candidates: readonly Candidate[], find: NameFinder): boolean {
  const answered = candidates.filter((one) => one.kind === 'author-date' && isAnswered(one, find))
  const bare = answered.filter(({ isBare }) => isBare)
  return bare.length >= leastBare && bare.length > answered.length / 2
}

// So many authors must be named so and have their entry, and so much of all that looks like it: "Titanic (1997)" does too.
const leastNarrative = 4
const leastShare = 0.8

function isNarrativeStyle(candidates: readonly Candidate[], find: NameFinder): boolean {
  const named = candidates.filter(({ kind, strength }) => kind === 'narrative' && strength !== 'possible')
  const answered = named.filter((one) => isAnswered(one, find))
  const names = new Set(answered.map(({ name }) => name?.folded))
  return names.size >= leastNarrative && answered.length >= named.length * leastShare
}

function isAnswered({ name, date }: Candidate, find: NameFinder): boolean {
  return name !== undefined && find(name).some(({ score, entry }) => score >= surely && entry.date?.year === date?.year)
}

/** Gives what parts the works that a text cites: name and year. */
export function workOf({ name, date }: Candidate): string {
  return `${name?.folded ?? ''} ${date?.year ?? ''}`
}
