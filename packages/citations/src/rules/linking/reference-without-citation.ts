import { nameReference, type Rule } from '../checking.ts'
import { findExcuses } from './find-excuses.ts'
import { referenceWithoutCitation } from './messages.ts'

/** Finds entries that are cited nowhere, and have no excuse. */
export const checkWithoutCitation: Rule = (checking) => {
  const excuses = findExcuses(checking)
  return checking.linked.references.flatMap((reference) => {
    if (checking.citing.has(reference.id) || excuses.has(reference.id)) return []
    const text = reference.key ?? nameReference(reference)
    return [referenceWithoutCitation({ at: reference.place ?? reference.path, text })]
  })
}
