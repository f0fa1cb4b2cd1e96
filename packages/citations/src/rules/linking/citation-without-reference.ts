import { citeInstead } from './cite-instead.ts'
import { citationWithoutReference } from './messages.ts'
import { groupWorks, relateCitations, relateReferences, type Rule } from '../checking.ts'

/** Finds citations by author, by label and in notes that no entry answers; those by key and number have rules of their own. */
export const checkWithoutReference: Rule = (checking) => {
  const missing = checking.linked.citations.filter(
    ({ outcome, kind }) => outcome.type === 'missing' && kind !== 'key' && kind !== 'number',
  )
  return groupWorks(missing).flatMap(([first, ...others]) => {
    if (first?.outcome.type !== 'missing') return []
    const near = first.outcome.nearMisses
    const expected = citeInstead(checking, first, near)
    const related = [...relateReferences(checking, near), ...relateCitations(others)]
    return [citationWithoutReference({ at: first.place, text: first.text, expected, related })]
  })
}
