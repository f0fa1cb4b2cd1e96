import { citationYearSuffixNeeded } from './messages.ts'
import { groupWorks, relateCitations, relateReferences, type Rule } from '../checking.ts'

/** Finds citations that several works of one author and one year answer. */
export const checkYearSuffixNeeded: Rule = (checking) => {
  const found = checking.linked.citations.filter(({ outcome }) => outcome.type === 'suffix-needed')
  return groupWorks(found).flatMap(([first, ...others]) => {
    if (first?.outcome.type !== 'suffix-needed') return []
    const related = [...relateReferences(checking, first.outcome.candidates), ...relateCitations(others)]
    return [citationYearSuffixNeeded({ at: first.place, text: first.text, related })]
  })
}
