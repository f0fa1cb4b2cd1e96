import { datingOf, type Candidate, type NamedCandidate } from '../detect/candidate.ts'
import { endsOf, tailsOf, type CitedName } from '../detect/read-cited-name.ts'
import type { KnownNames } from './collect-names.ts'
import type { FormFinder } from './create-form-finder.ts'
import type { NameFinder, NameMatches } from './create-name-finder.ts'
import { findAnswers, surely, type Answering, type CitationContext } from './find-answers.ts'
import type { ReferenceIndex } from './index-references.ts'
import type { Resolution } from './resolution.ts'
import { resolveDated } from './resolve-dated.ts'
import type { Knowing } from './resolve-missing.ts'
import { resolveSource } from './resolve-source.ts'
import { resolveSpeaker, resolveUndated } from './resolve-undated.ts'

/** A candidate as it was joined: with the name that an entry answers to. */
export interface Resolved {
  readonly candidate: Candidate
  readonly resolution: Resolution
}

/** What names are joined by. */
export interface NameTools {
  readonly index: ReferenceIndex
  readonly find: NameFinder
  readonly findForms: FormFinder
  readonly known: KnownNames
}

/**
 * Joins a candidate to the entry that answers to its name. Where a name may be more or less than its words, each reading is looked up, and
 * the first that is answered surely is taken, else the first that is answered.
 */
export function resolveNamed(
  candidate: NamedCandidate,
  context: CitationContext,
  tools: NameTools,
): Resolved | undefined {
  const knowing = { context, hasSeveralLists: tools.index.hasSeveralLists, known: tools.known }
  const read = (name: CitedName, matches: NameMatches): Reading => {
    return { name, matches, answers: findAnswers(datingOf(candidate), matches, knowing) }
  }
  const own = read(candidate.name, tools.find(candidate.name))
  const listed = namesAround(candidate).longer.find((longer) => isListed(longer, tools.index))
  const whole = listed && read(listed, tools.find(listed))
  const readings = [...(whole ? [whole] : []), own]
  if (!readings.some(isSure))
    for (const { name, matches } of otherNames(candidate, context.lang, tools)) readings.push(read(name, matches))
  const taken = readings.find(isSure) ?? readings.find(({ answers }) => answers.some(({ hasName }) => hasName)) ?? whole
  const joined = taken && taken.name !== candidate.name ? withName(candidate, taken.name) : candidate
  const resolution = decide(joined, taken ?? own, knowing)
  return resolution && { candidate: joined, resolution }
}

/** A name that a candidate may be read with, and what answers to it. */
interface Reading extends Answering {
  readonly name: CitedName
}

function isSure({ answers }: Reading): boolean {
  return answers.some(({ hasName, score }) => hasName && score >= surely)
}

/** What a name may be with words before it, or without its own first ones. */
interface NamesAround {
  readonly longer: readonly CitedName[]
  readonly shorter: readonly CitedName[]
  /** Whether the name may begin in the sentence. */
  readonly isRunIn: boolean
}

function namesAround(candidate: NamedCandidate): NamesAround {
  switch (candidate.type) {
    case 'author-date':
      return { longer: [], shorter: candidate.shorterNames, isRunIn: candidate.isRunIn }
    case 'narrative':
      return { longer: candidate.longerNames, shorter: candidate.shorterNames, isRunIn: true }
    case 'attribution':
    case 'source':
      return { longer: [], shorter: candidate.shorterNames, isRunIn: false }
    case 'speaker':
    case 'undated':
      return { longer: [], shorter: [], isRunIn: false }
    default:
      return candidate satisfies never
  }
}

/** Gives the other names that a candidate may be read with, in the order in which they are tried, with what answers to them. */
function otherNames(
  candidate: NamedCandidate,
  lang: string,
  { index, find, findForms }: NameTools,
): readonly Omit<Reading, 'answers'>[] {
  const { name } = candidate
  const { shorter, isRunIn } = namesAround(candidate)
  // Its words stay as they are written: only the entry is found by another form of them.
  const forms = findForms(candidate, lang).map((form) => ({ name, matches: find(form) }))
  const ends = isRunIn ? endsOf(name, lang) : []
  const tails = isRunIn ? tailsOf(name) : []
  return [
    ...forms,
    ...[...shorter, ...ends].map((other) => ({ name: other, matches: find(other) })),
    ...tails.map((tail) => ({ name: tail, matches: isListed(tail, index) ? find(tail) : find(tail).ofPersons() })),
  ]
}

/** Whether the list has an author of just these words, alone or before others. */
function isListed({ folded, authors }: CitedName, { firstAuthors }: ReferenceIndex): boolean {
  return firstAuthors.has(folded) || (authors.length > 1 && firstAuthors.has(authors[0] ?? ''))
}

function withName<Form extends NamedCandidate>(candidate: Form, name: CitedName): Form {
  const start = candidate.start === candidate.name.start ? name.start : candidate.start
  return { ...candidate, name, start }
}

function decide(candidate: NamedCandidate, answering: Answering, knowing: Knowing): Resolution | undefined {
  if (candidate.isInSource || candidate.type === 'source')
    return resolveSource(answering.answers, datingOf(candidate) !== undefined)
  switch (candidate.type) {
    case 'author-date':
    case 'narrative':
    case 'attribution':
      return resolveDated(candidate, answering, knowing)
    case 'speaker':
      return resolveSpeaker(answering.answers)
    case 'undated':
      return resolveUndated(candidate.name, answering.answers)
    default:
      return candidate satisfies never
  }
}
