import type { Candidate } from '../detect/candidate.ts'
import { endsOf, tailsOf, type CitedName } from '../detect/read-cited-name.ts'
import type { KnownNames } from './collect-names.ts'
import type { FormFinder } from './create-form-finder.ts'
import type { StandardFinder } from './create-standard-finder.ts'
import type { NameFinder, NameMatches } from './create-name-finder.ts'
import { findAnswers, surely, type Answer, type CitationContext } from './find-answers.ts'
import { bareUrl } from './bare-url.ts'
import type { IndexedReference, ReferenceIndex } from './index-references.ts'
import { clearLead, linkTo, missing, unlisted, type Resolution } from './resolution.ts'
import { resolveMissing, type Knowing } from './resolve-missing.ts'
import { resolveNote } from './resolve-note.ts'

/** A candidate as it was joined: with the name that an entry answers to. */
export interface Resolved {
  readonly candidate: Candidate
  readonly resolution: Resolution
}

/** What candidates are joined by. */
export interface ResolveTools {
  readonly index: ReferenceIndex
  readonly find: NameFinder
  readonly findForms: FormFinder
  readonly findStandard: StandardFinder
  readonly known: KnownNames
}

/** Joins a candidate to its entry; undefined where its form is too weak for a citation and no entry answers. */
export function resolveCitation(
  candidate: Candidate,
  context: CitationContext,
  tools: ResolveTools,
): Resolved | undefined {
  const same = (resolution: Resolution | undefined): Resolved | undefined => resolution && { candidate, resolution }
  if (candidate.number !== undefined) return same(resolveNumber(candidate.number, context, tools.index))
  // What "ibid." repeats is known when the citations before it are.
  if (candidate.repeats) return same(unlisted)
  const byUrl = candidate.url === undefined ? undefined : tools.index.byUrl.get(bareUrl(candidate.url))
  if (byUrl) return same(linkByUrl(byUrl))
  if (!candidate.name) return same(candidate.work === undefined ? unlisted : resolveStandard(candidate.work, tools))
  if (candidate.kind === 'note') return same(resolveNote(candidate, tools.find))
  return resolveNamed(candidate, context, tools)
}

/** A name that a citation may be read with, and what answers to it. */
interface Reading {
  readonly name: CitedName
  readonly matches: NameMatches
  /** The entries whose date answers too. */
  readonly answers: readonly Answer[]
}

function resolveNamed(candidate: Candidate, context: CitationContext, tools: ResolveTools): Resolved | undefined {
  const { name } = candidate
  if (!name) return undefined
  const knowing = { context, hasSeveralLists: tools.index.hasSeveralLists, known: tools.known }
  const read = (one: CitedName, matches: NameMatches): Reading => ({
    name: one,
    matches,
    answers: findAnswers(candidate, matches, knowing),
  })
  const own = read(name, tools.find(name))
  const listed = candidate.longerNames.find((longer) => isListed(longer, tools.index))
  const whole = listed && read(listed, tools.find(listed))
  const readings = [...(whole ? [whole] : []), own]
  if (!readings.some(isSure)) {
    // Its words stay as they are written: only the entry is found by another form of them.
    for (const form of tools.findForms(candidate, context.lang)) readings.push(read(name, tools.find(form)))
    for (const other of candidate.shorterNames) readings.push(read(other, tools.find(other)))
    if (candidate.isRunIn) {
      for (const end of endsOf(name, context.lang)) readings.push(read(end, tools.find(end)))
      for (const tail of tailsOf(name)) {
        const matches = tools.find(tail)
        readings.push(read(tail, isListed(tail, tools.index) ? matches : matches.ofPersons()))
      }
    }
  }
  const taken = readings.find(isSure) ?? readings.find(({ answers }) => answers.some(isGood)) ?? whole
  const known = taken && taken.name !== name ? withName(candidate, taken.name) : candidate
  const resolution = decideNamed(known, taken ?? own, knowing)
  return resolution && { candidate: known, resolution }
}

/** Whether the list has an author of just these words, alone or before others. */
function isListed({ folded, authors }: CitedName, { firstAuthors }: ReferenceIndex): boolean {
  return firstAuthors.has(folded) || (authors.length > 1 && firstAuthors.has(authors[0] ?? ''))
}

function decideNamed(candidate: Candidate, reading: Reading, knowing: Knowing): Resolution | undefined {
  if (candidate.kind === 'source') return resolveSource(candidate, reading.answers)
  if (candidate.isUndated) return resolveUndated(candidate, reading.answers)
  const good = withLetter(candidate, reading)
  return good.length > 0 ? decide(candidate, good, knowing) : resolveMissing(candidate, reading, knowing)
}

/** Gives the answers of the whole name; where the list has letters after their year, those with the letter too. */
function withLetter({ yearSuffix, date }: Candidate, { answers, matches }: Reading): readonly Answer[] {
  const good = answers.filter(isGood)
  if (yearSuffix === '') return good
  const ofYear = matches.namedByYear().get(date?.year ?? 0) ?? []
  const isLettered = ofYear.some(({ entry }) => entry.yearSuffix !== '')
  return isLettered ? good.filter(({ evidence }) => evidence.includes('year-suffix')) : good
}

function isGood({ hasName }: Answer): boolean {
  return hasName
}

function isSure({ answers }: Reading): boolean {
  return answers.some((answer) => isGood(answer) && answer.score >= surely)
}

function withName(candidate: Candidate, name: CitedName): Candidate {
  const start = candidate.start === candidate.name?.start ? name.start : candidate.start
  return { ...candidate, name, start }
}

/** The entry whose address the author links. */
export function linkByUrl(entry: IndexedReference): Resolution {
  return linkTo(entry, 1, ['url'])
}

/** Takes the best answer, or says that several are equally good. */
function decide(candidate: Candidate, good: readonly Answer[], { known, context }: Knowing): Resolution | undefined {
  const [first] = good
  if (!first) return undefined
  const isWeak = candidate.strength === 'named' ? !known.isBare && !context.isBeside : candidate.strength === 'possible'
  if (isWeak && first.score < 0.72) return undefined
  const equal = good.filter((answer) => first.score - answer.score < clearLead)
  // One work that is listed twice is no ambiguity of its citation.
  if (equal.every(({ entry }) => isSameWork(entry, first.entry)))
    return linkTo(first.entry, first.score, good.length === 1 ? [...first.evidence, 'only-candidate'] : first.evidence)
  const candidates = equal.map((answer) => answer.entry.reference.id)
  const isOneAuthor = equal.every((answer) => spellAuthors(answer.entry) === spellAuthors(first.entry))
  const lacksLetter = candidate.yearSuffix === '' || equal.every(({ entry }) => entry.yearSuffix === '')
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

function resolveSource(candidate: Candidate, answers: readonly Answer[]): Resolution {
  const good = answers.filter(
    (answer) => answer.hasDate && answer.hasName && answer.score > (candidate.isUndated ? 0.65 : 0.55),
  )
  const [first, second] = good
  return first && (!second || first.score - second.score >= clearLead)
    ? linkTo(first.entry, first.score, first.evidence)
    : unlisted
}

/** An undated name is linked where it says author and title of one entry, and else told where the list knows its author. */
function resolveUndated(candidate: Candidate, answers: readonly Answer[]): Resolution | undefined {
  const named = answers.filter((answer) => answer.hasName)
  if (named.length === 0) return undefined
  // Under a quotation a name alone says whose words they are; it cites where one entry is theirs.
  if (candidate.kind === 'attribution') {
    const [only, other] = named
    return only && !other && only.score > 0.5 ? linkTo(only.entry, only.score, only.evidence) : undefined
  }
  const words = candidate.name?.folded.split(' ') ?? []
  const titled = named.filter(({ entry }) => {
    const known = new Set(
      `${entry.authors.map((author) => author.words).join(' ')} ${entry.title} ${entry.container}`.split(' '),
    )
    return (
      words.every((word) => known.has(word)) &&
      (entry.authors[0]?.words !== candidate.name?.folded || named.length === 1)
    )
  })
  const [first] = titled
  if (first && titled.length === 1) return linkTo(first.entry, Math.max(0.6, first.score), [...first.evidence, 'title'])
  const candidates = named.map((answer) => answer.entry.reference.id)
  return { reference: null, confidence: 0, evidence: [], outcome: { type: 'undated', candidates } }
}

function resolveNumber(number: number, context: CitationContext, index: ReferenceIndex): Resolution {
  const numbered = index.byNumber.get(number) ?? []
  const entry = numbered.find((one) => one.reference.chapter === context.chapter) ?? numbered[0]
  return entry ? linkTo(entry, 0.9, ['number']) : missing([])
}

/** Joins the designation of a standard to the one entry that has it. */
function resolveStandard(work: string, { findStandard }: ResolveTools): Resolution | undefined {
  const entry = findStandard(work)
  return entry && linkTo(entry, 0.9, ['title-words'])
}
