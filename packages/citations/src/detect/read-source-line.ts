import { findDates } from '../read/find-dates.ts'
import type { InlineText } from '../inline-text.ts'
import type { Candidate } from './candidate.ts'
import { readCitedName } from './read-cited-name.ts'

const sourceLabel =
  /^\s*(?:Source|Sources|Sumber|Quelle|Quellen|Fuente|Fuentes|Fonte|Fontes|Fonti|Bron|Bronnen)\s*:\s*/iu

/** Whether a text is a line such as "Source: …". */
export function isSourceLine(text: string): boolean {
  return sourceLabel.test(text)
}

/** Reads the work that a line such as "Source: …" or "Sumber: …" names: by its address, or by author and date. */
export function readSourceLine({ text, links }: InlineText): Candidate | undefined {
  const label = sourceLabel.exec(text)?.[0].length ?? 0
  const end = text.trimEnd().length
  if (end - label > 300 || end <= label) return undefined
  const url = links[0]?.url ?? /https?:\/\/[^\s)>]+/.exec(text)?.[0]
  const words = text.slice(label, end)
  const date = findDates(words)[0]
  const name = readCitedName(words.slice(0, date?.start ?? words.length).replace(/[(,\s]+$/, ''), label)
  if (!name && url === undefined) return undefined
  return {
    kind: 'source',
    name,
    date: date?.date,
    yearSuffix: date?.suffix ?? '',
    isUndated: date === undefined,
    strength: 'possible',
    number: undefined,
    url,
    bracket: { start: label, end },
    start: label,
    end,
  }
}

/** Reads the line under a quotation that says whose words they are: "OpenAI, Official Partnership Statement (2023)". */
export function readAttribution({ text }: InlineText): Candidate | undefined {
  const dash = /^\s*[—–―-]*\s*/.exec(text)?.[0].length ?? 0
  const end = text.trimEnd().length
  if (end - dash > 300 || end <= dash) return undefined
  const words = text.slice(dash, end)
  const date = findDates(words).at(-1)
  if (!date) return undefined
  const name = readCitedName(words.slice(0, date.start).replace(/[(,\s]+$/, ''), dash)
  if (!name) return undefined
  return {
    kind: 'attribution',
    name,
    date: date.date,
    yearSuffix: date.suffix,
    isUndated: false,
    strength: 'likely',
    number: undefined,
    url: undefined,
    bracket: { start: dash, end },
    start: name.start,
    end: dash + date.end + (closing.exec(words.slice(date.end))?.[0].length ?? 0),
  }
}

// After the date its locator, "hlm. 3", and the bracket; without a bracket a locator only.
const closing =
  /^(?:\s*(?:[,:;][^()]{0,60})?\)|[,:]\s?(?:(?:pp?|hlm|hal|S|pág|págs|blz)\.\s?)?\d+(?:\s?[-–]\s?\d+)?(?=[.\s]*$))/u
