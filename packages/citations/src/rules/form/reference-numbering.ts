import type { Edit } from '@edisi/diagnostics'
import type { Rule } from '../checking.ts'
import { readProseLists } from '../reading/read-prose-lists.ts'
import { hasNumbersInText } from './has-numbers-in-text.ts'
import { isNumberingUnused } from './is-numbering-unused.ts'
import { referenceNumbering } from './messages.ts'
import { readEntryWords } from './read-entry-words.ts'

/** Finds gaps and repeats in the numbers of a list as its author wrote them; a list of nothing but ones counts by itself. */
export const checkNumbering: Rule = (checking) =>
  readProseLists(checking).flatMap((prose) => {
    const sources = prose.entries.map((entry) => readEntryWords(checking, entry))
    const numbers = sources.map((source) => source?.number)
    const [first] = numbers
    if (first === undefined || numbers.some((number) => number === undefined) || new Set(numbers).size === 1) return []
    const wrong = numbers.findIndex((number, index) => number !== first + index)
    const label = sources[wrong]?.label
    if (wrong < 0 || !label || isNumberingUnused(checking, prose)) return []
    // Where the text cites by number, only its author knows which entry each number means.
    const isCited = hasNumbersInText(checking)
    const edits = sources.flatMap((source, index): readonly Edit[] => {
      if (!source?.label || source.number === first + index) return []
      return [{ place: source.label.place, text: source.label.text.replace(/\d+/, String(first + index)) }]
    })
    return [
      referenceNumbering({
        at: label.place,
        text: label.text.trim(),
        right: label.text.trim().replace(/\d+/, String(first + wrong)),
        isCited,
        fix: isCited ? [] : edits,
      }),
    ]
  })
