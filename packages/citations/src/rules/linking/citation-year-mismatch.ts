import { citeInstead } from './cite-instead.ts'
import { citationYearMismatch } from './messages.ts'
import { groupWorks, relateCitations, relateReferences, type Rule } from '../checking.ts'

/** Finds citations whose author is in the list with another year only, where no other citation means that entry. */
export const checkYearMismatch: Rule = (checking) => {
  const found = checking.linked.citations.filter(({ outcome }) => outcome.type === 'year-mismatch')
  return groupWorks(found).flatMap(([first, ...others]) => {
    if (first?.outcome.type !== 'year-mismatch') return []
    const near = first.outcome.nearMisses
    const expected = citeInstead(checking, first, near)
    const related = [...relateReferences(checking, near), ...relateCitations(others)]
    return [citationYearMismatch({ at: first.place, text: first.text, expected, related })]
  })
}
