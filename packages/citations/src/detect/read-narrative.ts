import {
  attributingWords,
  connectors,
  notAuthorWords,
  othersWords,
  particles,
  placeNames,
  reportingVerbs,
  speakingBodies,
  speakingVerbs,
} from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import type { TextRange } from '../inline-text.ts'
import { findDates, type FoundDate } from '../read/find-dates.ts'
import type { Candidate } from './candidate.ts'
import { readCitedName, type CitedName } from './read-cited-name.ts'

/** Reads "Smith (2020)", "Smith and Lee (2019a, p. 5)", "Smith et al. (2019, 2021)": a bracket that opens with a year. */
export function readNarrative(text: string, bracket: TextRange): readonly Candidate[] {
  const words = text.slice(bracket.start, bracket.end)
  const dates = findDates(words)
  if (!dates[0] || words.slice(0, dates[0].start).trim() !== '' || !isPlainRow(words, dates)) return []
  const name = nameBefore(text, bracket.start - 1)
  if (!name) return []
  const strength = strengthOf(text, { bracket, name, dates })
  return dates.map((date) => ({
    kind: 'narrative',
    name,
    date: date.date,
    yearSuffix: date.suffix,
    isUndated: false,
    strength,
    number: undefined,
    url: undefined,
    bracket,
    start: dates.length === 1 ? name.start : bracket.start + date.start,
    end: dates.length === 1 ? bracket.end + 1 : bracket.start + date.end,
  }))
}

/** Whether the bracket holds years and locators alone; a span of years, "(1961–2017)", is a life or an era. */
function isPlainRow(words: string, dates: readonly FoundDate[]): boolean {
  if (dates.some((date) => /^\s?[-–—]/.test(words.slice(date.end)))) return false
  let rest = words
  for (const date of dates.toReversed()) rest = rest.slice(0, date.start) + rest.slice(date.end)
  return /^[\s,;&:]*(?:(?:and|dan|und|et|y|e|en)[\s,;]*)*(?:(?:pp?|hlm|hal|S|pág|págs|p\. ?ex|chap|ch|sec|para|fig|Kap|Abs|f{1,2})\b\.?[\s,]*|Chapter |Section |Bab |§ ?)?[\d\s,–—-]*f{0,2}\.?$/u.test(
    rest,
  )
}

// How many words before the bracket may be the name.
const mostWords = 12

/** Gives the name that ends right before a bracket, reading backwards as long as the words are those of names. */
function nameBefore(text: string, end: number): CitedName | undefined {
  const from = Math.max(0, end - 160)
  const words = [...text.slice(from, end).matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: from + match.index,
  }))
  let first = words.length
  let capitals = 0
  while (first > 0 && words.length - first < mostWords) {
    const word = words[first - 1]
    // A script without capitals does not show where a name begins: only one word is taken.
    if (first === words.length && word && /^\p{Script=Han}{1,4}$/u.test(word.text)) {
      return readCitedName(word.text, word.start)
    }
    if (!word || !belongsToName(word.text, first === words.length)) break
    if (/\p{Lu}/u.test(word.text)) capitals += 1
    first -= 1
  }
  if (capitals === 0) return undefined
  const head = words[first]
  if (!head) return undefined
  const name = readCitedName(text.slice(head.start, end).replace(/['’]s?\s*$/, ''), head.start)
  // "… of the Board Smith (2020)" cannot be told from one long name: more than one name's words need a connector.
  return name
}

function belongsToName(word: string, isLast: boolean): boolean {
  const folded = foldText(word)
  // A stop or a bracket ends a sentence, but not after an initial or "al.".
  if (/[.!?;:)\]”"»]$/.test(word) && !othersWords.has(folded) && !/^(?:\p{Lu}\.-?)+$/u.test(word) && folded !== 'u a')
    return false
  if (othersWords.has(folded) || connectors.has(folded) || particles.has(folded)) return true
  if (isLast && word.endsWith(',')) return false
  if (notAuthorWords.has(folded)) return false
  return /^\p{Lu}/u.test(word) || /^\p{Ll}{1,2}['’]?\p{Lu}/u.test(word)
}

function strengthOf(
  text: string,
  {
    bracket,
    name,
    dates,
  }: { readonly bracket: TextRange; readonly name: CitedName; readonly dates: readonly FoundDate[] },
): Candidate['strength'] {
  const isPlace = name.folded.split(' ').every((word) => placeNames.has(word))
  // "iOS (2015)": a small letter before a large one makes a product, unless a particle stands there, "d'Arcy".
  if (isPlace || !/\p{Lu}/u.test(name.text) || /(?<!\p{L})\p{Ll}{1,2}\p{Lu}/u.test(name.text)) return 'possible'
  const inside = text.slice(bracket.start, bracket.end)
  if (name.hasOthers || dates.some((date) => date.suffix !== '')) return 'certain'
  const isShort = name.authors.every((author) => !author.includes(' ') || particles.has(author.split(' ')[0] ?? ''))
  if (!isShort) return 'possible'
  if (/\b(?:pp?|hlm|hal|S|pág)\.\s?\d/u.test(inside)) return 'certain'
  const after = foldText(/^\)?\s*(\S+)/.exec(text.slice(bracket.end, bracket.end + 40))?.[1] ?? '')
  const before = foldText(/(\S+)\s*$/.exec(text.slice(Math.max(0, name.start - 30), name.start))?.[1] ?? '')
  const isSaid = reportingVerbs.has(after) || attributingWords.has(before)
  // "Android and Windows (2015) dominate", "Romeo and Juliet (1996)": two names alone are no two authors.
  if (name.authors.length > 1) return isSaid ? 'certain' : 'likely'
  if (speakingVerbs.has(after) && !speakingBodies.has(name.folded)) return 'certain'
  return isSaid ? 'likely' : 'personal'
}
