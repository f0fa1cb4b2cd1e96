import type { Candidate } from '../detect/candidate.ts'
import type { Evidence, Outcome } from '../linked-document.ts'
import { findAnswers, type Answer, type CitationContext, type NameFinder } from './find-answers.ts'
import type { IndexedReference, ReferenceIndex } from './index-references.ts'

/** What a citation was found to mean. */
export interface Resolution {
  readonly reference: string | null
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly outcome: Outcome
}

/** Joins a candidate to its entry; undefined where its form is too weak for a citation and no entry answers. */
export function resolveCitation(
  candidate: Candidate,
  context: CitationContext,
  tools: { readonly index: ReferenceIndex; readonly find: NameFinder; readonly known: KnownNames },
): Resolution | undefined {
  if (candidate.number !== undefined) return resolveNumber(candidate.number, context, tools.index)
  const byUrl = candidate.url === undefined ? undefined : findByUrl(candidate.url, tools.index)
  if (byUrl) return link(byUrl, 1, ['url'])
  const { name } = candidate
  if (!name) return unlisted
  const answers = findAnswers(candidate, name, {
    find: tools.find,
    context,
    hasSeveralLists: tools.index.hasSeveralLists,
  })
  if (candidate.kind === 'source') return resolveSource(candidate, answers)
  if (candidate.isUndated) return resolveUndated(candidate, answers)
  const good = answers.filter((answer) => answer.hasDate && answer.hasName)
  if (good.length > 0) return decide(candidate, good)
  return resolveMissing(candidate, answers, tools.known)
}

const unlisted: Resolution = { reference: null, confidence: 0, evidence: [], outcome: { type: 'unlisted' } }

function link(entry: IndexedReference, confidence: number, evidence: readonly Evidence[]): Resolution {
  return {
    reference: entry.reference.id,
    confidence: Math.min(1, Math.round(confidence * 100) / 100),
    evidence,
    outcome: { type: 'linked' },
  }
}

// Scores closer than this are equal: only their order in the list would part them.
const clearLead = 0.035

/** Takes the best answer, or says that several are equally good. */
function decide(candidate: Candidate, good: readonly Answer[]): Resolution | undefined {
  const [first] = good
  if (!first) return undefined
  if (candidate.strength === 'possible' && first.score < 0.72) return undefined
  const equal = good.filter((answer) => first.score - answer.score < clearLead)
  if (equal.length === 1)
    return link(first.entry, first.score, good.length === 1 ? [...first.evidence, 'only-candidate'] : first.evidence)
  const candidates = equal.map((answer) => answer.entry.reference.id)
  const isOneAuthor = equal.every((answer) => authorsOf(answer.entry) === authorsOf(first.entry))
  const type = isOneAuthor && candidate.yearSuffix === '' ? 'suffix-needed' : 'ambiguous'
  return { reference: null, confidence: 0, evidence: first.evidence, outcome: { type, candidates } }
}

function authorsOf(entry: IndexedReference): string {
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
    ? link(first.entry, first.score, first.evidence)
    : unlisted
}

/** An undated name is linked where it says author and title of one entry, and else told where the list knows its author. */
function resolveUndated(candidate: Candidate, answers: readonly Answer[]): Resolution | undefined {
  const named = answers.filter((answer) => answer.hasName)
  if (named.length === 0) return undefined
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
  if (first && titled.length === 1) return link(first.entry, Math.max(0.6, first.score), [...first.evidence, 'title'])
  const candidates = named.map((answer) => answer.entry.reference.id)
  return { reference: null, confidence: 0, evidence: [], outcome: { type: 'undated', candidates } }
}

// So many near misses are shown.
const mostNearMisses = 3

function resolveMissing(candidate: Candidate, answers: readonly Answer[], known: KnownNames): Resolution | undefined {
  const near = answers.filter((answer) => answer.hasName || answer.hasDate)
  if (!isEnough(candidate, near, known)) return undefined
  const year = candidate.date?.year ?? 0
  const distance = (answer: Answer): number => Math.abs((answer.entry.date?.year ?? 0) - year)
  const named = near
    .filter((answer) => answer.hasName)
    .toSorted((a, b) => distance(a) - distance(b) || b.score - a.score)
  const nearMisses = [...named, ...near.filter((answer) => !answer.hasName)].slice(0, mostNearMisses)
  return {
    reference: null,
    confidence: 0,
    evidence: [],
    outcome: { type: 'missing', nearMisses: nearMisses.map((answer) => answer.entry.reference.id) },
  }
}

/** Whether the form of a citation, with what the list and the text know of its name, tells that a work is missing. */
function isEnough(candidate: Candidate, near: readonly Answer[], known: KnownNames): boolean {
  const { strength, name } = candidate
  switch (strength) {
    case 'certain':
      return true
    case 'likely':
      return near.some((answer) => answer.hasName) || known.names.has(name?.folded ?? '')
    case 'personal':
      return (
        near.some(
          ({ hasName, evidence, entry }) =>
            hasName && evidence.includes('author') && entry.authors[0]?.isOrganisation === false,
        ) || known.works.has(workOf(candidate))
      )
    case 'possible':
      return false
    default:
      return strength satisfies never
  }
}

/** The names and the works, by name and year, that certain citations of the text tell. */
export interface KnownNames {
  readonly names: ReadonlySet<string>
  readonly works: ReadonlySet<string>
}

/** Collects what certain citations tell: a weaker one of the same name or work is none the less a citation. */
export function collectNames(candidates: readonly Candidate[]): KnownNames {
  const certain = candidates.filter(({ strength, name }) => strength === 'certain' && name)
  return { names: new Set(certain.map(({ name }) => name?.folded ?? '')), works: new Set(certain.map(workOf)) }
}

function workOf({ name, date }: Candidate): string {
  return `${name?.folded ?? ''} ${date?.year ?? ''}`
}

function resolveNumber(number: number, context: CitationContext, index: ReferenceIndex): Resolution {
  const numbered = index.all.filter((entry) => entry.reference.number === number)
  const entry = numbered.find((one) => one.reference.chapter === context.chapter) ?? numbered[0]
  return entry
    ? link(entry, 0.9, ['number'])
    : { reference: null, confidence: 0, evidence: [], outcome: { type: 'missing', nearMisses: [] } }
}

function findByUrl(url: string, index: ReferenceIndex): IndexedReference | undefined {
  const wanted = bareUrl(url)
  return index.all.find(({ reference }) => {
    const listed = reference.csl.URL
    return listed !== undefined && bareUrl(listed) === wanted
  })
}

function bareUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[#?].*$/, '')
    .replace(/[/.,;)]+$/, '')
    .toLowerCase()
}
