import { citationUndated } from './messages.ts'
import { groupWorks, relateCitations, relateReferences, type Rule } from '../checking.ts'

/** Finds citations of organisations without a date, unless the entry that they lead to has none either. */
export const checkUndated: Rule = (checking) => {
  const found = checking.linked.citations.filter(({ outcome, date, kind, evidence }) => {
    if (outcome.type === 'undated') return true
    return (
      outcome.type === 'linked' &&
      kind === 'author-date' &&
      date === undefined &&
      evidence.includes('title') &&
      !evidence.includes('undated')
    )
  })
  return groupWorks(found).flatMap(([first, ...others]) => {
    if (!first) return []
    const near = first.outcome.type === 'undated' ? first.outcome.candidates : []
    const related = [...relateReferences(checking, near), ...relateCitations(others)]
    return [citationUndated({ at: first.place, text: first.text, related })]
  })
}
