import { foldText } from '../fold-text.ts'
import { placeNames } from '../citation-words.ts'
import type { TextRange } from '../inline-text.ts'
import { findDates, type FoundDate } from '../read/find-dates.ts'
import type { Candidate } from './candidate.ts'
import { readCitedName, type CitedName } from './read-cited-name.ts'

/** Reads the works that a bracket cites: "(see Smith, 2020, p. 3; Jones & Lee, 2019a, 2021)". */
export function readBracket(text: string, bracket: TextRange): readonly Candidate[] {
  const candidates: Candidate[] = []
  let name: CitedName | undefined
  for (const part of splitParts(text, bracket)) {
    const words = text.slice(part.start, part.end)
    const dates = findDates(words)
    const first = dates[0]
    if (!first) continue
    const own = readCitedName(trimName(words.slice(0, first.start)), part.start)
    // "(Smith, 2019; 2020)": the second part cites the same author.
    if (!own && (first.start > 2 || !name)) {
      name = undefined
      continue
    }
    const cited = own ?? name
    if (!cited) continue
    candidates.push(...readPart({ text, bracket, part, dates, name: cited, isRepeated: !own }))
    name = cited
  }
  return candidates
}

interface Part {
  readonly text: string
  readonly bracket: TextRange
  readonly part: TextRange
  readonly dates: readonly FoundDate[]
  readonly name: CitedName
  readonly isRepeated: boolean
}

function readPart({ text, bracket, part, dates, name, isRepeated }: Part): readonly Candidate[] {
  const own = dates.filter(
    (date, index) => index === 0 || followsDirectly(text.slice(part.start, part.end), dates, index),
  )
  const hasComma = /,\s*$/.test(text.slice(name.end, part.start + (own[0]?.start ?? 0)))
  return own.map((date, index) => ({
    kind: 'author-date',
    name,
    date: date.date,
    yearSuffix: date.suffix,
    isUndated: false,
    strength: strengthOf(name, date, hasComma),
    number: undefined,
    url: undefined,
    bracket,
    start: index === 0 && !isRepeated ? name.start : part.start + date.start,
    end: endOfPart(text, part, { date, isLast: index === own.length - 1 }),
  }))
}

/** Whether a date goes on a row of years of one author: "2019, 2020" or "2019a and 2019b". */
function followsDirectly(words: string, dates: readonly FoundDate[], index: number): boolean {
  const before = dates[index - 1]
  const date = dates[index]
  return (
    before !== undefined &&
    date !== undefined &&
    /^\s*(?:,|&|and|dan|und|et|y|e|en|,\s*and)\s*$/u.test(words.slice(before.end, date.start))
  )
}

// A locator belongs to the last year of its part, and to the link with it.
function endOfPart(
  text: string,
  part: TextRange,
  year: { readonly date: FoundDate; readonly isLast: boolean },
): number {
  const end = part.start + year.date.end
  if (!year.isLast) return end
  const locator =
    /^(?:,|:)\s?(?:(?:pp?|hlm|hal|S|pág|págs|chap|ch|sec|para|fig|vol|ff?|Kap|Abs)\.?\s?|§+\s?|Chapter |Section |Bab )?[\dIVXivx]+(?:\s?[-–—]\s?\d+)?f{0,2}\.?(?=$|[\s,;)])/u.exec(
      text.slice(end, part.end),
    )
  return end + (locator?.[0].length ?? 0)
}

function strengthOf(name: CitedName, date: FoundDate, hasComma: boolean): Candidate['strength'] {
  if (!/\p{Lu}/u.test(name.text)) return 'possible'
  if (name.hasOthers || date.suffix !== '') return 'certain'
  const isPlace = name.folded.split(' ').every((word) => placeNames.has(word))
  if (isPlace || name.parts.some((part) => placeNames.has(part))) return 'possible'
  if (hasComma) return isVenue(name) ? 'possible' : 'certain'
  // "(Smith & Lee 2020)" tells itself by its two families; "(World Cup 2014)" could be anything.
  return /\s(?:&|and|dan|und|et|y)\s/u.test(name.text) && name.authors.every((author) => !author.includes(' '))
    ? 'likely'
    : 'possible'
}

// "(Random House, 1999)" and "(MIT Press, 2015)" tell a publisher, "(CVPR, 2020)" a conference.
function isVenue(name: CitedName): boolean {
  return (
    /\b(?:press|house|verlag|books|publishing|publishers|conference|workshop|proceedings|symposium|university|ed)\b/.test(
      name.folded,
    ) && !/[,&]/.test(name.text)
  )
}

/** Leaves out what stands between a name and its date: a comma, "in", "cited in". */
function trimName(words: string): string {
  // A colon parts a remark from the citation after it: "(emphasis added: Smith, 2020)".
  const colon = words.lastIndexOf(': ')
  const text = colon >= 0 ? ' '.repeat(colon + 2) + words.slice(colon + 2) : words
  const quoted = /^.*\b(?:cited in|quoted in|dalam|in|apud|zitiert nach|dikutip dari)\s/iu.exec(text)
  return quoted ? ' '.repeat(quoted[0].length) + text.slice(quoted[0].length) : text
}

function splitParts(text: string, bracket: TextRange): readonly TextRange[] {
  const parts: TextRange[] = []
  let { start } = bracket
  for (let at = bracket.start; at <= bracket.end; at++) {
    if (at < bracket.end && text[at] !== ';') continue
    parts.push(trimRange(text, { start, end: at }))
    start = at + 1
  }
  return parts.filter((part) => part.end > part.start)
}

function trimRange(text: string, range: TextRange): TextRange {
  const words = text.slice(range.start, range.end)
  const start = range.start + (words.length - words.trimStart().length)
  return { start, end: Math.max(start, range.end - (words.length - words.trimEnd().length)) }
}

/** Reads a bracket that names an organisation without a date: "(World Bank Open Data Portal)". */
export function readUndatedBracket(text: string, bracket: TextRange): Candidate | undefined {
  const words = text.slice(bracket.start, bracket.end)
  if (/\p{N}/u.test(words) || words.length > 120) return undefined
  // Only a bracket that stands after the end of its sentence, or at the start of a line, is a source and no aside.
  const before = text.slice(Math.max(0, bracket.start - 4), bracket.start - 1)
  if (!/(?:[.!?…]["”’»]?\s+|^\s*|\n\s*)$/u.test(before)) return undefined
  const name = readCitedName(words, bracket.start)
  if (!name || name.start !== bracket.start || !/^\S+\s\S+/.test(name.text)) return undefined
  if (foldText(words) !== name.folded) return undefined
  return {
    kind: 'author-date',
    name,
    date: undefined,
    yearSuffix: '',
    isUndated: true,
    strength: 'likely',
    number: undefined,
    url: undefined,
    bracket,
    start: name.start,
    end: name.end,
  }
}
