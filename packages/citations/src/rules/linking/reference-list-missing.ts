import { referenceListMissing } from './messages.ts'
import type { Rule } from '../checking.ts'

/** Says once that works are cited while there is no list to look them up in. */
export const checkListMissing: Rule = ({ linked }) => {
  // A bibliography that cannot be read is reported as such, and is a list all the same.
  if (linked.references.length > 0 || linked.unread.length > 0 || linked.guesses.length > 0) return []
  const first = linked.citations.find(
    ({ kind, text, key }) => kind !== 'source' && kind !== 'number' && (kind !== 'key' || isSurelyKey(text, key ?? '')),
  )
  return first ? [referenceListMissing({ at: first.place, text: first.text })] : []
}

// A bare `@name` without any bibliography is more often a person's handle than a work.
function isSurelyKey(text: string, key: string): boolean {
  return text.startsWith('[') || /\d{4}/.test(key)
}
