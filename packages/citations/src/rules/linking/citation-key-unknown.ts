import { citationKeyUnknown } from './messages.ts'
import { groupWorks, relateCitations, relateReferences, type Rule } from '../checking.ts'

/** Finds keys that no bibliography has, with the nearest that one has. */
export const checkKeyUnknown: Rule = (checking) => {
  const missing = checking.linked.citations.filter(({ outcome, kind }) => outcome.type === 'missing' && kind === 'key')
  return groupWorks(missing).flatMap(([first, ...others]) => {
    if (first?.key === undefined || first.outcome.type !== 'missing') return []
    const near = first.outcome.nearMisses
    const expected = near.flatMap((id) => checking.byId.get(id)?.key ?? [])
    const related = [...relateReferences(checking, near), ...relateCitations(others)]
    return [citationKeyUnknown({ at: first.place, text: first.key, expected, related })]
  })
}
