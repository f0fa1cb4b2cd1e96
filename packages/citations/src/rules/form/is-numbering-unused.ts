import type { Checking } from '../checking.ts'
import type { ProseList } from '../reading/read-prose-lists.ts'
import { hasNumbersInText } from './has-numbers-in-text.ts'

/** Whether a list is numbered, and nothing in the text calls its numbers. */
export function isNumberingUnused(checking: Checking, { list, entries }: ProseList): boolean {
  if (list.form !== 'numbered' || entries.length < 2 || hasNumbersInText(checking)) return false
  return entries.some(({ reference }) => (checking.citing.get(reference.id) ?? []).some(({ name }) => name !== ''))
}
