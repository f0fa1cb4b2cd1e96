import { citationKeyUnknown } from './messages.ts'
import type { CitationRecord } from '../../linked-document.ts'
import { groupWorks, relateCitations, relateReferences, type Rule } from '../checking.ts'

/** Finds keys that no bibliography has, with the nearest that one has. A key whose entry cannot be read is told with that. */
export const checkKeyUnknown: Rule = (checking) => {
  const unread = new Set(checking.linked.unread.map(({ key }) => key))
  const missing = checking.linked.citations.filter(
    ({ outcome, kind, key }) => outcome.type === 'missing' && kind === 'key' && !unread.has(key),
  )
  return groupWorks(missing).flatMap(([first, ...others]) => {
    if (first?.key === undefined || first.outcome.type !== 'missing') return []
    const near = first.outcome.nearMisses
    const expected = near.flatMap((id) => writeKey(first, checking.byId.get(id)?.key) ?? [])
    const related = [...relateReferences(checking, near), ...relateCitations(others)]
    return [citationKeyUnknown({ at: first.place, text: first.key, expected, related })]
  })
}

/** Writes another key as this one is written: with its `@`, a minus before it, and braces where the key needs them. */
function writeKey({ place, key }: CitationRecord, other: string | undefined): string | undefined {
  if (other === undefined || key === undefined) return undefined
  const width = place.end.offset - place.start.offset - key.length
  const isPlain = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u.test(other)
  const braced = isPlain ? `@${other}` : `@{${other}}`
  // One sign is the `@`, two more are braces; an even number has the minus too. LaTeX names the key alone.
  if (width === 0) return other
  return width % 2 === 0 ? `-${braced}` : braced
}
