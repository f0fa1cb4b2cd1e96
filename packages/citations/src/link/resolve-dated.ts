import { strengthOf, type DatedCandidate } from '../detect/candidate.ts'
import type { Answer, Answering } from './find-answers.ts'
import type { IndexedReference } from './index-references.ts'
import { clearLead, linkTo, type Resolution } from './resolution.ts'
import { resolveMissing, type Knowing } from './resolve-missing.ts'

/** Joins a name with its date to the entry that answers; where none does, its work may be missing. */
export function resolveDated(
  candidate: DatedCandidate,
  answering: Answering,
  knowing: Knowing,
): Resolution | undefined {
  const good = withLetter(candidate, answering)
  return good.length > 0 ? chooseAnswer(candidate, good, knowing) : resolveMissing(candidate, answering, knowing)
}

/** Gives the answers of the whole name; where the list has letters after their year, those with the letter too. */
function withLetter(
  { dating: { date, yearSuffix } }: DatedCandidate,
  { answers, matches }: Answering,
): readonly Answer[] {
  const good = answers.filter(({ hasName }) => hasName)
  if (yearSuffix === '') return good
  const ofYear = matches.namedByYear().get(date?.year ?? 0) ?? []
  const isLettered = ofYear.some(({ entry }) => entry.yearSuffix !== '')
  return isLettered ? good.filter(({ evidence }) => evidence.includes('year-suffix')) : good
}

/** Takes the best answer, or says that several are equally good. */
function chooseAnswer(
  candidate: DatedCandidate,
  good: readonly Answer[],
  { known, context }: Knowing,
): Resolution | undefined {
  const [first] = good
  if (!first) return undefined
  const strength = strengthOf(candidate)
  const isWeak = strength === 'named' ? !known.isBare && !context.isBeside : strength === 'possible'
  if (isWeak && first.score < 0.72) return undefined
  const equal = good.filter((answer) => first.score - answer.score < clearLead)
  // One work that is listed twice is no ambiguity of its citation.
  if (equal.every(({ entry }) => isSameWork(entry, first.entry)))
    return linkTo(first.entry, first.score, good.length === 1 ? [...first.evidence, 'only-candidate'] : first.evidence)
  const candidates = equal.map((answer) => answer.entry.reference.id)
  const isOneAuthor = equal.every((answer) => spellAuthors(answer.entry) === spellAuthors(first.entry))
  const lacksLetter = candidate.dating.yearSuffix === '' || equal.every(({ entry }) => entry.yearSuffix === '')
  const type = isOneAuthor && lacksLetter ? 'suffix-needed' : 'ambiguous'
  return { reference: null, confidence: 0, evidence: first.evidence, outcome: { type, candidates } }
}

function isSameWork(a: IndexedReference, b: IndexedReference): boolean {
  if (a === b) return true
  const { DOI } = a.reference.csl
  return (a.title !== '' && a.title === b.title) || (DOI !== undefined && DOI === b.reference.csl.DOI)
}

function spellAuthors(entry: IndexedReference): string {
  return (
    entry.reference.csl.author
      ?.map((name) => `${name.family ?? name.literal ?? ''} ${name.given ?? ''}`)
      .join(';')
      .toLowerCase()
      .replace(/\./g, '') ?? ''
  )
}
