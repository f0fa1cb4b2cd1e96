import type { Reference } from '../../linked-document.ts'
import type { Checking } from '../checking.ts'

/** Gives the language of the list that an entry stands in: its chapter's, else the document's. */
export function langOf({ linked }: Checking, { chapter }: Pick<Reference, 'chapter'>): string {
  const { chapters, lang } = linked.document
  return (chapter === undefined ? undefined : chapters[chapter]?.lang) ?? lang
}
