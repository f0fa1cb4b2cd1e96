import { replaceOthers } from '../replace-others.ts'
import { createNearestName } from '@edisi/diagnostics'
import { authorsOf } from '../authors-of.ts'
import { weekdays } from '../citation-words.ts'
import type { Strength } from '../detect/candidate.ts'
import { foldText } from '../fold-text.ts'
import type { CitationRecord, Reference } from '../linked-document.ts'
import { yearOf } from '../year-of.ts'

/**
 * Says of a missing work whether only its year is wrong: so it is where an entry of that author is cited nowhere with
 * its own year. Where there is no list at all, nothing is missing from it, and from one without authors only what is cited by
 * its title. `strengthOf` tells how surely the words of a citation in prose, by its id, cite a work.
 */
export function settleMissing(
  citations: readonly CitationRecord[],
  references: readonly Reference[],
  strengthOf: (id: string) => Strength | undefined,
): readonly CitationRecord[] {
  const cited = new Set(citations.map((citation) => citation.reference))
  const byId = new Map(references.map((reference) => [reference.id, reference]))
  // A text that cites by key has its list made for it: an author and a year in its prose are an aside.
  // Where works are cited by key, an author and a year in the prose may be an aside, and only its form tells that it is none.
  const isKeyed = citations.some(({ kind }) => kind === 'key') && !references.some(({ origin }) => origin === 'prose')
  const isNamed = hasAuthors(references)
  const byKey = new Map(references.flatMap(({ key, id }) => (key === undefined ? [] : [[key, id] as const])))
  const nearestKey = createNearestName(byKey.keys())
  const nearKey = (key: string | undefined): readonly string[] => {
    const id = byKey.get(nearestKey(key ?? '') ?? '')
    return id === undefined ? [] : [id]
  }
  const byWork = new Map(
    citations.flatMap((one) =>
      one.evidence.includes('url') && one.date && one.reference !== null ? [[workOf(one), one.reference] as const] : [],
    ),
  )
  return citations.map((citation) => {
    const { outcome } = citation
    // "[Smith (2020)](https://…)" once tells what "Smith (2020)" means elsewhere, in a list without authors too.
    const again = citation.date && citation.reference === null ? byWork.get(workOf(citation)) : undefined
    if (again !== undefined)
      return { ...citation, reference: again, confidence: 0.8, evidence: ['url'], outcome: { type: 'linked' } }
    if (outcome.type !== 'missing') return citation
    if (isDayOfWeek(citation)) return { ...citation, outcome: { type: 'unlisted' } }
    if (references.length === 0) return { ...citation, outcome: { type: 'unlisted' } }
    if (citation.kind === 'key') return { ...citation, outcome: { type: 'missing', nearMisses: nearKey(citation.key) } }
    if (citation.kind === 'number' || citation.kind === 'label') return citation
    const strength = strengthOf(citation.id)
    if (isKeyed && strength !== 'certain') return { ...citation, outcome: { type: 'unlisted' } }
    if (!isNamed && strength !== 'titled') return { ...citation, outcome: { type: 'unlisted' } }
    // Of a note the title tells which work is meant: another one of its author is no answer.
    // Of a citation without a year none is wrong.
    if (citation.kind === 'note' || citation.kind === 'author-page') return citation
    const uncited = outcome.nearMisses.filter((id) => !cited.has(id) && hasOtherYear(byId.get(id), citation))
    const isOfAuthor = uncited.length > 0 && outcome.nearMisses[0] === uncited[0]
    return isOfAuthor ? { ...citation, outcome: { type: 'year-mismatch', nearMisses: uncited } } : citation
  })
}

function workOf({ name, date, yearSuffix }: CitationRecord): string {
  return `${foldText(replaceOthers(name, ' '))} ${date?.year ?? ''}${yearSuffix}`
}

function hasOtherYear(reference: Reference | undefined, citation: CitationRecord): boolean {
  const year = reference && yearOf(reference.csl)
  return year !== undefined && year !== citation.date?.year
}

// A list of titles and addresses names no authors, and no citation by author can be looked up in it.
const leastShareOfAuthors = 0.34

function hasAuthors(references: readonly Reference[]): boolean {
  const named = references.filter((reference) => authorsOf(reference.csl).length > 0)
  return named.length >= references.length * leastShareOfAuthors
}

// "(Montag, 4. Mai 2020)" tells when, not whose.
function isDayOfWeek({ name, date }: CitationRecord): boolean {
  return (
    date?.day !== undefined &&
    foldText(name)
      .split(' ')
      .every((word) => weekdays.has(word))
  )
}
