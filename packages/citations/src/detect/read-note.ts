import { leadPattern } from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import type { InlineText, TextRange } from '../inline-text.ts'
import { findDates, type FoundDate } from '../read/find-dates.ts'
import type { Candidate, Note } from './candidate.ts'
import { readCitedName } from './read-cited-name.ts'
import { readPublication } from './read-publication.ts'
import { readRepeat } from './read-repeat.ts'
import { trimEnd } from '../trim-end.ts'

/**
 * Reads a note that is itself a reference, "A. Smith, *The Title* (Press, 2019), p. 3", or a short one, "Smith, Title, p. 3"; works
 * are parted by semicolons. Whether an entry answers is left to linking.
 */
export function readNote(inlineText: InlineText): readonly Candidate[] {
  const works: Candidate[] = []
  for (const part of splitNote(inlineText.text)) {
    const work = readRepeat(inlineText.text, part) ?? readWork(inlineText, part)
    if (work) works.push(work)
  }
  return works
}

// A note of more words tells something, and what it cites stands in brackets.
const longest = 500
const mostWorks = 12

function splitNote(text: string): readonly TextRange[] {
  const parts: TextRange[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at <= text.length && parts.length < mostWorks; at++) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth = Math.max(0, depth - 1)
    // "(Cambridge; London: Press, 2019)" names two places of one work.
    if (at < text.length && (text[at] !== ';' || depth > 0)) continue
    const words = text.slice(start, at)
    const from = start + (words.length - words.trimStart().length)
    const to = start + words.trimEnd().length
    if (to > from && to - from <= longest) parts.push({ start: from, end: to })
    start = at + 1
  }
  return parts
}

const leadOfWork = new RegExp(`^(?:${leadPattern}\\s)?`, 'iu')

function readWork(inlineText: InlineText, part: TextRange): Note | undefined {
  const { text } = inlineText
  const words = text.slice(part.start, part.end)
  const lead = leadOfWork.exec(words)?.[0].length ?? 0
  // The stop of an initial ends no name: "David S. Landes".
  const head = /^(?:(?<!\p{L})\p{Lu}\.[\s-]?|[^,.:(“"«„]){2,80}/u.exec(words.slice(lead))?.[0]
  const name = head === undefined ? undefined : readCitedName(head, part.start + lead)
  const work = words.slice(lead + (head?.length ?? 0)).trim()
  if (!name || foldText(work).split(' ').length < 2) return undefined
  const from = part.start + lead
  const publication = readPublication(inlineText, { from, to: part.end }, (names) => isNames(names, from))
  const date = publication ? yearAlone(publication.year) : findDates(words).at(-1)
  const end = part.start + trimEnd(words, /[.\s]/).length
  return {
    type: 'note',
    start: part.start + lead,
    end,
    bracket: part,
    isInSource: false,
    name,
    dating: date && { date: date.date, otherYears: [], yearSuffix: date.suffix },
    work,
    publication,
  }
}

function isNames(words: string, from: number): boolean {
  return readCitedName(words, from) !== undefined
}

function yearAlone(year: number): Pick<FoundDate, 'date' | 'suffix'> {
  return { date: { year, month: undefined, day: undefined }, suffix: '' }
}
