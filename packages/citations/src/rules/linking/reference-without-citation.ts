import { unseparatedKeys } from './citation-key-unseparated.ts'
import { findDuplicates } from '../duplicates/find-duplicates.ts'
import { findNamedEntries } from './find-named-entries.ts'
import { referenceWithoutCitation } from './messages.ts'
import { nameAuthors, nameReference, type Checking, type Rule } from '../checking.ts'

/** Finds entries that are cited nowhere. A text without any citation has a list for further reading, and is left alone. */
export const checkWithoutCitation: Rule = (checking) => {
  const { linked } = checking
  const isCiting = linked.citations.some(({ outcome }) => outcome.type !== 'unlisted')
  if (linked.nocite.includes('*') || !isCiting) return []
  const known = new Set([
    ...checking.citing.keys(),
    ...possiblyMeant(checking),
    ...findNamedEntries(linked),
    ...twinsOfCited(checking),
  ])
  const unseparated = unseparatedKeys(checking)
  const unread = new Set(linked.unread.map(({ place }) => place))
  return linked.references.flatMap((reference) => {
    const { key } = reference
    const isNamed = key !== undefined && (linked.nocite.includes(key) || unseparated.has(key))
    if (known.has(reference.id) || isNamed || (reference.place && unread.has(reference.place))) return []
    // What has neither author nor title cannot be cited: that is said of it already.
    if (nameAuthors(reference) === '' && reference.csl.title === undefined) return []
    const text = key ?? nameReference(reference)
    return [referenceWithoutCitation({ at: reference.place ?? reference.path, text })]
  })
}

// A work that is listed twice and cited by one of its entries is told as listed twice.
function twinsOfCited(checking: Checking): readonly string[] {
  return findDuplicates(checking).flatMap(({ first, second }) => {
    const ids = [first.id, second.id]
    return ids.some((id) => checking.citing.has(id)) ? ids : []
  })
}

// One fault, one message: an entry that a citation nearly means is told with that citation.
function possiblyMeant({ linked }: Checking): readonly string[] {
  return linked.citations.flatMap(({ outcome }) => {
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
