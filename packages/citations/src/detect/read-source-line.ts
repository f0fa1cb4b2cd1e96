import { findDates, type FoundDate } from '../read/find-dates.ts'
import type { InlineText, TextRange } from '../inline-text.ts'
import type { Address, Attribution, Dating, Source, Speaker } from './candidate.ts'
import { locatorLength } from './locator-length.ts'
import { readCitedName, shortenName } from './read-cited-name.ts'
import { trimEnd } from '../trim-end.ts'

const labels =
  '(?:(?:Figure|Fig\\.|Image|Photo|Table|Data|Bild|Gambar|Foto|Tabel)\\s)?(?:Sources?|Sumber|Quellen?|Fuentes?|Font[ei]|Fonti|Bron|Bronnen|Bildquelle|Datenquelle)'
const atStart = new RegExp(`^\\s*${labels}\\s*:\\s*`, 'iu')
const late = new RegExp(`(?<=[.!?)”"]\\s{1,3}|[(])${labels}\\s*:\\s*(?=[^\\n]{3,200}$)`, 'iu')

/** Finds "Source:", "Sumber:", "Quelle:", "Fuente:" and the like at the beginning of a text, or before its last words. */
export function findSourceLabel(text: string): TextRange | undefined {
  const first = atStart.exec(text)
  if (first) return { start: 0, end: first[0].length }
  // Only the end of a text is looked at: a caption's source is its last words.
  const from = Math.max(0, text.length - 260)
  const last = late.exec(text.slice(from))
  return last ? { start: from + last.index, end: from + last.index + last[0].length } : undefined
}

/** Reads the work that a line such as "Source: …" or "Sumber: …" names behind its label: by its address, or by author and date. */
export function readSourceLine({ text, links }: InlineText, label: number): Source | Address | undefined {
  const end = text.trimEnd().length
  if (end - label > 300 || end <= label) return undefined
  const url = links.find((link) => link.start >= label)?.url ?? /https?:\/\/[^\s)>]+/.exec(text.slice(label))?.[0]
  const words = text.slice(label, end)
  const date = findDates(words)[0]
  const head = trimEnd(words.slice(0, date?.start ?? words.length), /[(,\s]/)
  const name = readCitedName(
    head.replace(/^(?:adapted|taken|diadaptasi|dikutip|nach|adaptado|tomado)\s(?:from|dari|von|de)\s/iu, (lead) =>
      ' '.repeat(lead.length),
    ),
    label,
  )
  const line = { start: label, end, bracket: { start: label, end }, isInSource: true }
  const dating = date && toDating(date)
  if (name) return { type: 'source', ...line, name, shorterNames: shortenName(name), dating, url }
  return url === undefined ? undefined : { type: 'address', ...line, dating, url }
}

/** Reads the line under a quotation that says whose words they are: "OpenAI, Official Partnership Statement (2023)". */
export function readAttribution({ text }: InlineText): Attribution | Speaker | undefined {
  const dash = /^\s*[—–―-]*\s*/.exec(text)?.[0].length ?? 0
  const end = text.trimEnd().length
  if (end - dash > 300 || end <= dash) return undefined
  const words = text.slice(dash, end)
  const date = findDates(words).at(-1)
  if (!date) return readSpeaker(words, { start: dash, end })
  const name = readCitedName(trimEnd(words.slice(0, date.start), /[(,\s]/), dash)
  if (!name) return undefined
  return {
    type: 'attribution',
    start: name.start,
    end: dash + date.end + closingLength(words.slice(date.end)),
    bracket: { start: dash, end },
    isInSource: false,
    name,
    shorterNames: shortenName(name),
    dating: toDating(date),
  }
}

function toDating({ date, suffix }: FoundDate): Dating {
  return { date, otherYears: [], yearSuffix: suffix }
}

/** "— Harari, *Sapiens*": whose words they are, without a date; a citation only where one entry answers. */
function readSpeaker(words: string, bracket: TextRange): Speaker | undefined {
  const name = readCitedName(trimEnd(words, /[\s.]/), bracket.start)
  return name && { type: 'speaker', start: name.start, end: name.end, bracket, isInSource: false, name }
}

/** After the date its locator, "hlm. 3", and the bracket; without a bracket a locator only. */
function closingLength(rest: string): number {
  const bracket = /^\s*(?:[,:;][^()]{0,60})?\)/u.exec(rest)?.[0].length
  return bracket ?? locatorLength(rest)
}
