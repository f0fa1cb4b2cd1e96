import { foldText } from '../../fold-text.ts'
import type { Rule } from '../checking.ts'
import { citationRedundantAuthor } from './messages.ts'
import { readCitedBrackets } from './read-cited.ts'
import { readExactStretch } from './source-stretch.ts'

/** Finds a person who is named right before a bracket that names the same again: "Smith (Smith, 2020)". */
export const checkRedundantAuthor: Rule = (checking) =>
  readCitedBrackets(checking).flatMap(({ citations, words, inside }) => {
    const [cited, second] = citations
    if (!cited?.name || second || cited.name.start !== inside.start) return []
    // An organisation is spoken of as what acts, and its work is cited beside it; of a person the name is enough.
    const isPersonal = cited.reference?.csl.author?.every((name) => name.family !== undefined) ?? false
    const { text } = words
    const before = text.slice(Math.max(0, inside.start - 1 - cited.record.name.length - 4), inside.start - 1)
    const isNamed = ` ${plainName(before)}`.endsWith(` ${plainName(cited.record.name)}`)
    if (!isPersonal || !isNamed || /['’]s?\s*$/.test(before)) return []
    const rest = /^\.?,?\s+(?=\S)/.exec(text.slice(cited.name.end, inside.end))
    const stretch = rest && readExactStretch(checking, words, { start: cited.name.start, end: cited.record.spot.end })
    return [
      citationRedundantAuthor({
        at: stretch ? stretch.place : cited.record.place,
        text: cited.record.name,
        expected: rest && stretch ? [stretch.text.slice(cited.record.name.length + rest[0].length)] : [],
      }),
    ]
  })

function plainName(text: string): string {
  return foldText(text.replace(/\s(?:&|and|dan|und|y|e|en)\s/gu, ' '))
}
