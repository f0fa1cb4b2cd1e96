import { connectorPattern, connectors, notAuthorWords, particles } from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import type { TextRange } from '../inline-text.ts'
import { findDates, type FoundDate } from '../read/find-dates.ts'
import type { Narrative } from './candidate.ts'
import { isOthersWord, readCitedName, shortenName, toCitedName, type CitedName } from './read-cited-name.ts'
import { dropArticle } from './drop-article.ts'
import { dropElision } from './drop-elision.ts'
import { dropNouns } from './drop-nouns.ts'
import { dropOpening } from './drop-opening.ts'
import { extendName } from './extend-name.ts'
import { otherYearLength } from './other-year-length.ts'
import { otherYears } from './other-years.ts'
import { locatorLength } from './locator-length.ts'
import { weighNarrative } from './weigh-narrative.ts'

/** Reads "Smith (2020)", "Smith and Lee (2019a, p. 5)", "Smith et al. (2019, 2021)": a bracket that opens with a year. */
export function readNarrative(text: string, bracket: TextRange): readonly Narrative[] {
  const words = text.slice(bracket.start, bracket.end)
  const dates = findDates(words)
  if (!dates[0] || !/^\s*\[?$/.test(words.slice(0, dates[0].start))) return []
  const row = readRow(words, dates)
  const [first] = row
  const before = first ? nameBefore(text, endOfName(text, bracket.start - 1)) : undefined
  const whole = before && dropOpening(text, before)
  const own = whole && dropArticle(dropNouns(whole))
  const name = own ?? (first && wordBefore(text, bracket.start - 1))
  if (!name || !first) return []
  // "Wu and Evans (2019, *Nature*)" tells itself by an entry that answers; "Paris (2019, in May)" by none.
  const isPlain =
    own !== undefined &&
    row.length === dates.filter((date) => !isOtherYear(words, date)).length &&
    isSpent(words.slice(row.at(-1)?.end))
  const strength = isPlain ? weighNarrative(text, { bracket, name, dates: row }) : 'possible'
  const alternatives = [whole !== own ? whole : undefined, dropElision(name)].filter((one) => one !== undefined)
  const longerNames = extendName(text, name)
  return row.map((date) => ({
    type: 'narrative',
    ...(row.length === 1 ? { start: name.start, end: bracket.end + 1 } : shift(date)),
    bracket,
    isInSource: false,
    name,
    shorterNames: [...alternatives, ...shortenName(name)],
    longerNames,
    dating: { date: date.date, otherYears: otherYears(words, date), yearSuffix: date.suffix },
    strength,
  }))

  function shift(date: FoundDate): TextRange {
    return { start: bracket.start + date.start, end: bracket.start + date.end }
  }
}

/** "World Health Organization (WHO) (2020)": the letters of a name that stand between it and the year are stepped over. */
function endOfName(text: string, end: number): number {
  const from = Math.max(0, end - 30)
  const letters = /\s[([]\p{Lu}[\p{L}.&-]{1,15}[)\]]\s?$/u.exec(text.slice(from, end))
  return letters ? from + letters.index : end
}

/** "dynamac (2020)": a small word may be the name of a program, where an entry has it. */
function wordBefore(text: string, end: number): CitedName | undefined {
  const from = Math.max(0, end - 40)
  const word = /(?<![^\s(])([\p{L}\p{N}][\p{L}\p{N}._+-]{2,30}) $/u.exec(text.slice(from, end))
  return word?.[1] === undefined ? undefined : toCitedName(word[1], from + word.index)
}

/** Gives the years at the beginning of a bracket, up to other words; a span of years, "(1961–2017)", is a life or an era. */
function readRow(words: string, dates: readonly FoundDate[]): readonly FoundDate[] {
  const row: FoundDate[] = []
  let end = 0
  for (const date of dates) {
    if (date.start < end) continue
    if (/^\s?[-–—]\s?(?:\p{N}|\s*$)/u.test(words.slice(date.end))) return []
    const between = words.slice(end, date.start)
    if (!onlyJoint.test(between)) break
    row.push(date)
    end = date.end + otherYearLength(words.slice(date.end))
    end += locatorLength(words.slice(end))
  }
  const last = row.at(-1)
  const rest = last ? words.slice(last.end) : ''
  return /^\/?[\d\]]*\s*(?:$|[,;:)\]])/u.test(rest.slice(otherYearLength(rest))) ? row : []
}

/** Whether a year stands behind another one of the same work, "1995/2015", "1972 [1969]". */
function isOtherYear(words: string, { start }: TextRange): boolean {
  return /\d(?:\/|\s?\[)$/.test(words.slice(Math.max(0, start - 3), start))
}

function isSpent(rest: string): boolean {
  const plain = rest.slice(otherYearLength(rest)).replace(/^\]/, '')
  return /^[\s.,;]*$/.test(plain.slice(locatorLength(plain)))
}

// How many words before the bracket may be the name.
const mostWords = 12

/** Gives the name that ends right before a bracket, reading backwards as long as the words are those of names. */
export function nameBefore(text: string, end: number): CitedName | undefined {
  const from = Math.max(0, end - 160)
  const words = [...text.slice(from, end).matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: from + match.index,
  }))
  const plain = unspacedName(text, end)
  if (plain) return plain
  let first = words.length
  let capitals = 0
  let opening = 0
  while (first > 0 && words.length - first < mostWords && opening === 0) {
    const word = words[first - 1]
    opening = /^[(["“„«'‘*_]+/u.exec(word?.text ?? '')?.[0].length ?? 0
    if (!word || !belongsToName(word.text.slice(opening), first === words.length)) break
    if (/\p{Lu}/u.test(word.text)) capitals += 1
    first -= 1
  }
  const head = words[first]
  if (capitals === 0 || !head) return undefined
  const isOpened = first === words.length - 1 || opening > 0
  const start = head.start + (isOpened ? (/^[(["“„«'‘*_]+/u.exec(head.text)?.[0].length ?? 0) : 0)
  const name = readCitedName(text.slice(start, end).replace(/['’]s?\s*$/, ''), start)
  return name && withoutAside(name)
}

const onlyJoint = new RegExp(`^[\\s,;&:[]*(?:(?:${connectorPattern})\\s)?$`, 'u')
const joint = new RegExp(`\\s(?:${connectorPattern})\\s`, 'u')

/** "In Berlin, Smith (2020)": a row of names has a connector before its last one; without one only the last is meant. */
function withoutAside(name: CitedName): CitedName {
  const comma = name.text.lastIndexOf(', ')
  if (comma < 0 || name.hasOthers || joint.test(name.text)) return name
  const tail = name.text.slice(comma + 2)
  return /^\p{Lu}\p{Ll}/u.test(tail) ? (readCitedName(tail, name.start + comma + 2) ?? name) : name
}

/** A script without spaces does not show where a name begins: four signs are taken, and more before a mark between names. */
function unspacedName(text: string, end: number): CitedName | undefined {
  const from = Math.max(0, end - 24)
  const before =
    /(?:[\p{Script=Han}々]{1,4}[・、])?(?:[\p{Script=Han}々]{1,4}|\p{Script=Hangul}{2,4})(?:ら|等人?|외| 외| 등)?\s?$/u.exec(
      text.slice(from, end),
    )
  return before ? toCitedName(before[0].trimEnd(), from + before.index) : undefined
}

function belongsToName(word: string, isLast: boolean): boolean {
  const folded = foldText(word)
  if (/^(?:[&/]|и)$/u.test(word)) return !isLast
  // A stop or a bracket ends a sentence, but not after an initial, "St." or "al.".
  const isAbbreviation = isOthersWord(word) || /^(?:\p{Lu}\.-?)+,?$/u.test(word) || /^(?:St|Ste|Jr|Sr)\.,?$/.test(word)
  if (/[.!?;:)\]”"»]$/.test(word) && !isAbbreviation) return false
  if (isOthersWord(word) || connectors.has(folded) || particles.has(folded)) return true
  if (isLast && word.endsWith(',')) return false
  if (notAuthorWords.has(folded) && !/^(?:\p{Lu}\.-?)+$/u.test(word)) return false
  return /^\p{Lu}/u.test(word) || /^\p{Ll}{1,2}['’-]?\p{Lu}/u.test(word)
}
