import { noEntryUsed, referenceListMissing } from './messages.ts'
import type { Rule } from '../checking.ts'

/** Says once that works are cited while there is no list to look them up in. */
export const checkListMissing: Rule = ({ linked }) => {
  // A bibliography that cannot be read is an error that is told already. An entry without a key is but a warning.
  if (linked.references.length > 0 || linked.unread.some(({ kind }) => kind !== 'content')) return []
  const first = linked.citations.find(
    ({ kind, text, key }) => kind !== 'source' && kind !== 'number' && (kind !== 'key' || isSurelyKey(text, key ?? '')),
  )
  if (!first) return []
  const found = { at: first.place, text: first.text }
  return [linked.unread.length > 0 ? noEntryUsed(found) : referenceListMissing(found)]
}

// A bare `@name` without any bibliography is more often a person's handle than a work.
function isSurelyKey(text: string, key: string): boolean {
  return text.startsWith('[') || /\d{4}/.test(key)
}
