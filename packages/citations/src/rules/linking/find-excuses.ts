import type { LinkedDocument, Reference } from '../../linked-document.ts'
import { nameAuthors, type Checking } from '../checking.ts'
import { findDuplicates } from '../duplicates/find-duplicates.ts'
import { unseparatedKeys } from './citation-key-unseparated.ts'
import { findNamedEntries } from './find-named-entries.ts'

/** Why an entry that no citation leads to is not told as cited nowhere. */
export type Excuse =
  /** `nocite` names it. */
  | 'asked'
  /** The text cites nothing: its list is for further reading. */
  | 'reading'
  /** A citation nearly means it, and is told itself. */
  | 'meant'
  /** The text links its address, says its title, has its authors beside its year, or names a law by its number. */
  | 'named'
  /** Another entry of the same work is cited, and the two are told as such. */
  | 'twin'
  /** Its key stands in a bracket without a semicolon before it, which is told. */
  | 'unseparated'
  /** It could not be read, which is told. */
  | 'unread'
  /** It has neither author nor title, which is told: it cannot be cited. */
  | 'nameless'

/** Gives the excuse of each entry that has one, by its id; of several the first in the order of the type. */
export function findExcuses(checking: Checking): ReadonlyMap<string, Excuse> {
  const { linked, citing } = checking
  const isCiting = linked.citations.some(({ outcome }) => outcome.type !== 'unlisted')
  const meant = new Set(possiblyMeant(linked))
  const uncited = linked.references.filter(({ id }) => !citing.has(id))
  const named = findNamedEntries(linked, uncited)
  const twins = new Set(twinsOfCited(checking))
  const unseparated = unseparatedKeys(checking)
  const unread = new Set(linked.unread.map(({ place }) => place))
  const excuseOf = (reference: Reference): Excuse | undefined => {
    const { id, key, place, csl } = reference
    if (linked.nocite.includes('*') || (key !== undefined && linked.nocite.includes(key))) return 'asked'
    if (!isCiting) return 'reading'
    if (meant.has(id)) return 'meant'
    if (named.has(id)) return 'named'
    if (twins.has(id)) return 'twin'
    if (key !== undefined && unseparated.has(key)) return 'unseparated'
    if (place !== undefined && unread.has(place)) return 'unread'
    return nameAuthors(reference) === '' && csl.title === undefined ? 'nameless' : undefined
  }
  return new Map(
    uncited.flatMap((reference) => {
      const excuse = excuseOf(reference)
      return excuse === undefined ? [] : [[reference.id, excuse] as const]
    }),
  )
}

// One fault, one message: an entry that a citation nearly means is told with that citation.
function possiblyMeant({ citations }: LinkedDocument): readonly string[] {
  return citations.flatMap(({ outcome }) => {
    switch (outcome.type) {
      case 'ambiguous':
      case 'suffix-needed':
      case 'undated':
        return outcome.candidates
      case 'missing':
      case 'year-mismatch':
        return outcome.nearMisses
      case 'linked':
      case 'unlisted':
        return []
      default:
        return outcome satisfies never
    }
  })
}

function twinsOfCited(checking: Checking): readonly string[] {
  return findDuplicates(checking).flatMap(({ first, second }) => {
    const ids = [first.id, second.id]
    return ids.some((id) => checking.citing.has(id)) ? ids : []
  })
}
