import { nameOf, strengthOf } from '../detect/candidate.ts'
import type { CitedName } from '../detect/read-cited-name.ts'
import type { FoundCitation, FoundProse } from './found-citation.ts'
import type { IndexedReference } from './index-references.ts'
import { missing } from './resolution.ts'

/**
 * Parts works of one first author and year of which the list has only one. Where a text cites an entry by all of its authors,
 * "Jansen & Diehl, 2021", its "Jansen et al., 2021" must be another work, and the other way round: "et al." stands for two names
 * at the least. One author alone for several is a slip, unless both stand in one bracket: a bracket cites no work twice.
 */
export function partRivals(
  found: readonly FoundCitation[],
  entries: readonly IndexedReference[],
): readonly FoundCitation[] {
  const byId = new Map(entries.map((entry) => [entry.reference.id, entry]))
  const namesTwo = entries.some((entry) => !entry.hasOthers && entry.authors.length > 1)
  const whole = new Set<string>()
  const inBracket = new Map<unknown, Set<string>>()
  for (const { candidate, entry, name } of found.flatMap((one) => readForm(one, byId))) {
    if (!isWhole(name, entry)) continue
    const { id } = entry.reference
    whole.add(id)
    inBracket.set(candidate.bracket, (inBracket.get(candidate.bracket) ?? new Set()).add(id))
  }
  return found.map((one) => {
    const [form] = readForm(one, byId)
    if (one.type === 'key' || !form || strengthOf(form.candidate) === 'possible') return one
    const { entry, name, candidate } = form
    const { id } = entry.reference
    const isOther =
      (whole.has(id) && isOtherNumber(name, entry, namesTwo)) ||
      (inBracket.get(candidate.bracket)?.has(id) === true && isAlone(name, entry))
    return isOther ? { ...one, resolution: missing([id]) } : one
  })
}

interface Form {
  readonly candidate: FoundProse['candidate']
  readonly name: CitedName
  readonly entry: IndexedReference
}

/** Gives how a citation names the persons of the entry that it was joined to. */
function readForm(one: FoundCitation, byId: ReadonlyMap<string, IndexedReference>): readonly Form[] {
  if (one.type === 'key') return []
  const { candidate, resolution } = one
  const entry = byId.get(resolution.reference ?? '')
  const isNamed = resolution.evidence.some((evidence) => evidence === 'author' || evidence === 'author-accents')
  const name = nameOf(candidate)
  if (!name || !entry || !isNamed || entry.authors[0]?.isOrganisation !== false) return []
  return [{ candidate, name, entry }]
}

/** Whether a name says of all authors of an entry that they are, or leaves out so many that there must be more than one. */
function isWhole(name: CitedName, entry: IndexedReference): boolean {
  const [cited, listed] = [name.authors.length, entry.authors.length]
  if (name.hasOthers) return cited === 1 && (entry.hasOthers || listed > 2)
  return !entry.hasOthers && cited === listed
}

/**
 * Whether a name has another number of authors than the entry: "et al." for one or two, or two for more. Of three to five a text
 * may name all at first and one later (APA 6, 6.12), whatever the list does; of two never.
 */
function isOtherNumber(name: CitedName, entry: IndexedReference, namesTwo: boolean): boolean {
  const listed = entry.authors.length
  if (name.hasOthers) return name.authors.length === 1 && !entry.hasOthers && listed <= 2
  return name.authors.length === 2 && (entry.hasOthers ? namesTwo : listed > 2)
}

function isAlone(name: CitedName, entry: IndexedReference): boolean {
  return !name.hasOthers && name.authors.length === 1 && (entry.hasOthers || entry.authors.length > 1)
}
