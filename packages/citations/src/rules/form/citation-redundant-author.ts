import { attributingWords, connectorPattern, speakingVerbs } from '../../citation-words.ts'
import { foldText } from '../../fold-text.ts'
import type { TextRange } from '../../inline-text.ts'
import type { Rule } from '../checking.ts'
import { readCitedBrackets } from '../reading/read-cited.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { citationRedundantAuthor } from './messages.ts'

/** Finds a person who is named right before a bracket that names the same again: "Smith (Smith, 2020)". */
export const checkRedundantAuthor: Rule = (checking) =>
  readCitedBrackets(checking).flatMap(({ citations, words, inside }) => {
    const [cited, second] = citations
    if (!cited?.name || second || cited.name.start !== inside.start) return []
    // An organisation is spoken of as what acts, and its work is cited beside it; of a person the name is enough.
    const isPersonal = cited.reference?.csl.author?.every((name) => name.family !== undefined) ?? false
    const { text } = words
    if (!isPersonal || !isNamedBefore(text, { inside, name: cited.record.name })) return []
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

/** Whether the words before a bracket end with its name, and speak of the person: "Kurucz" may be a model too. */
function isNamedBefore(text: string, { inside, name }: { readonly inside: TextRange; readonly name: string }): boolean {
  const before = text.slice(Math.max(0, inside.start - 1 - name.length - 40), inside.start - 1).trimEnd()
  const families = name.replace(/,? et\.? al\.?|,? dkk\.?/, '').split(joint)
  let rest = before.replace(/,? et\.? al\.?$|,? dkk\.?$/, '')
  const isShort = rest !== before
  if (isShort !== /(?:et\.? al|dkk)\.?$/.test(name)) return false
  for (const family of families.toReversed()) {
    rest = rest.replace(jointAtEnd, '').trimEnd()
    if (!rest.endsWith(family)) return false
    rest = rest.slice(0, -family.length).trimEnd()
  }
  if (isShort || families.length > 1) return !/[–-]$/.test(rest)
  const last = foldText(/(\S+)$/.exec(rest)?.[1] ?? '')
  const next = foldText(/^\)\s*(\S+)/.exec(text.slice(inside.end, inside.end + 40))?.[1] ?? '')
  return attributingWords.has(last) || prepositions.has(last) || speakingVerbs.has(next)
}

const joint = new RegExp(`,? (?:${connectorPattern}) |, `)
const jointAtEnd = new RegExp(`,? (?:${connectorPattern})$|,$`)
const prepositions: ReadonlySet<string> = new Set('by from of oleh dari von durch de por par da di van door'.split(' '))
