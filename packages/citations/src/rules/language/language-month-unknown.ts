import { foldText } from '../../fold-text.ts'
import { monthWords } from '../../read/month-words.ts'
import type { Rule } from '../checking.ts'
import { citationTerms } from '../reading/citation-terms.ts'
import { readOwnText } from '../reading/read-own-text.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { languageMonthUnknown } from './messages.ts'

/** Finds months in the dates of citations that the language of the text spells otherwise: "22 July 2019" in Indonesian. */
export const checkMonthUnknown: Rule = (checking) => {
  const { isOwn, langOf } = readOwnText(checking)
  return checking.linked.citations.flatMap((record) => {
    const passage = checking.linked.passages[record.spot.passage]
    if (record.date?.month === undefined || record.kind === 'key' || !passage || !isOwn(passage)) return []
    const months = citationTerms.get(langOf(passage))?.months
    const { text } = passage.words
    const { start, end } = record.spot
    // The name may hold a month's letters: "May, 22 Juli 2019".
    const from = start + record.name.length
    const found = [...text.slice(from, end).matchAll(/\p{L}{3,12}/gu)].find(
      ([word]) => monthWords.get(foldText(word)) === record.date?.month,
    )
    const right = months?.[record.date.month - 1]
    if (!found || !months || right === undefined || isAtHome(found[0], right)) return []
    const range = { start: from + found.index, end: from + found.index + found[0].length }
    const stretch = readExactStretch(checking, passage.words, range)
    return [
      languageMonthUnknown({
        at: stretch?.place ?? record.place,
        text: found[0],
        right,
        expected: stretch ? [right] : [],
      }),
    ]
  })
}

/** Whether a word is the month's name in the language, or short for it. */
function isAtHome(word: string, name: string): boolean {
  const [written, full] = [foldText(word), foldText(name)]
  return full.startsWith(written) || written === short.get(full)
}

// Short and other forms that are no beginning of the name; Austria has its own January.
const short: ReadonlyMap<string, string> = new Map([
  ['agustus', 'agt'],
  ['januar', 'janner'],
  ['maart', 'mrt'],
  ['marz', 'mrz'],
  ['juillet', 'juil'],
])
