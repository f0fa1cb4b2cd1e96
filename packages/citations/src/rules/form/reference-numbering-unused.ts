import type { Edit } from '@edisi/diagnostics'
import type { Checking, Rule } from '../checking.ts'
import { readProseLists, type ProseList } from '../reading/read-prose-lists.ts'
import { isNumberingUnused } from './is-numbering-unused.ts'
import { referenceNumberingUnused } from './messages.ts'
import { readEntryWords } from './read-entry-words.ts'

/** Finds numbered lists whose entries the text cites by author and year alone. */
export const checkNumberingUnused: Rule = (checking) =>
  readProseLists(checking).flatMap((prose) =>
    isNumberingUnused(checking, prose)
      ? [referenceNumberingUnused({ at: firstPlace(checking, prose), fix: toEdits(checking, prose) })]
      : [],
  )

// The whole list is meant; its first number is where a reader looks.
function firstPlace(checking: Checking, { list, entries }: ProseList): ProseList['list']['place'] {
  const [first] = entries
  return (first && readEntryWords(checking, first)?.label?.place) ?? list.place
}

/** Gives the edits that make the numbers dashes; none where an entry is more than a paragraph, which its indent holds. */
function toEdits(checking: Checking, { entries }: ProseList): readonly Edit[] {
  const labels = entries.map((entry) => readEntryWords(checking, entry)?.label)
  return labels.every((label) => label !== undefined)
    ? labels.flatMap((label) => (label ? [{ place: label.place, text: '-' }] : []))
    : []
}
