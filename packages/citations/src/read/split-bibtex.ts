import type { Place } from '@edisi/diagnostics'
import type { TextRange } from '../inline-text.ts'
import { findPlaces } from './find-places.ts'
import { readBibtexFields } from './read-bibtex-fields.ts'

/** An entry of a BibTeX file: its fields as written, with strings expanded and delimiters removed. */
export interface BibtexEntry {
  readonly type: string
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
  /** Where the values stand that are written in one piece. */
  readonly places: ReadonlyMap<string, Place>
  readonly place: Place
}

/** An entry that cannot be read, and why; `syntax` where it is no BibTeX. The place is that of the fault. */
export interface BrokenBibtexEntry {
  readonly key: string | undefined
  readonly kind: 'syntax' | 'content'
  readonly place: Place
  readonly reason: string
}

/** The entries of a BibTeX file in order. */
export interface SplitBibtex {
  readonly entries: readonly BibtexEntry[]
  readonly broken: readonly BrokenBibtexEntry[]
}

/**
 * Parts a BibTeX file into its entries, so that a broken one costs no other. An entry ends at its closing brace, or
 * before the next line that opens an entry; what stands between entries is comment. Linear in the length of the text.
 */
export function splitBibtex(text: string, path: string): SplitBibtex {
  const toPlace = findPlaces(text, path)
  const strings = new Map(monthStrings)
  const entries: BibtexEntry[] = []
  const broken: BrokenBibtexEntry[] = []
  const read: TextRange[] = []
  const opening = /@[ \t]*([A-Za-z]+)\s{0,20}([{(])/g
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const type = (match[1] ?? '').toLowerCase()
    const body = match.index + match[0].length
    const end = endOfEntry(text, body, match[2] === '(' ? ')' : '}')
    opening.lastIndex = end.at
    read.push({ start: match.index, end: end.at })
    if (type === 'comment' || type === 'preamble') continue
    const range = { start: match.index, end: end.isClosed ? end.at : trimEnd(text, end.at) }
    const key = type === 'string' ? undefined : /^\s*([^\s,{}()"=]+)/.exec(text.slice(body, body + 300))?.[1]
    if (!end.isClosed) {
      broken.push({ key, kind: 'syntax', place: toPlace(range), reason: 'its closing brace is missing' })
      continue
    }
    const content = text.slice(body, end.at - 1)
    const head = type === 'string' ? [''] : /^\s*([^\s,{}()"=#%\\]+)\s*(?:,|$)/.exec(content)
    if (!head || (type !== 'string' && key === undefined)) {
      broken.push({ key, kind: 'content', place: toPlace(range), reason: 'it has no key' })
      continue
    }
    const from = body + (head[0]?.length ?? 0)
    const { fields, ranges, fault } = readBibtexFields(text.slice(from, end.at - 1), strings)
    if (fault) {
      const at = Math.min(from + fault.at, end.at - 1)
      const stop = Math.max(at + 1, endOfLine(text, at, end.at))
      broken.push({ key, kind: 'syntax', place: toPlace({ start: at, end: stop }), reason: fault.reason })
    }
    if (type === 'string') for (const [name, value] of fields) strings.set(name, value)
    if (type === 'string' || fault || key === undefined) continue
    const places = new Map(
      [...ranges].map(([name, { start, end: last }]) => [name, toPlace({ start: from + start, end: from + last })]),
    )
    entries.push({ type, key, fields, places, place: toPlace(range) })
  }
  return { entries, broken: [...broken, ...findHeadless(text, read, toPlace)] }
}

// An entry and its first field, on a line of their own.
const headless =
  /^[ \t]*@[ \t]*(?!comment|string|preamble)[a-z]{3,20}[ \t]{1,20}([^\s,{}()="@#%\\]+)[ \t]*,\s{0,20}[\w-]{1,30}[ \t]*=/gim

/** Finds what would be an entry and has no opening brace, in what stands between entries: "@book key, title = {Rain}}". */
function findHeadless(
  text: string,
  read: readonly TextRange[],
  toPlace: (range: TextRange) => Place,
): readonly BrokenBibtexEntry[] {
  return [...read, { start: text.length, end: text.length }].flatMap(({ start: to }, index) => {
    const from = read[index - 1]?.end ?? 0
    return [...text.slice(from, to).matchAll(headless)].map((match) => {
      const start = from + match.index
      const place = toPlace({ start, end: endOfLine(text, start, text.length) })
      return { key: match[1], kind: 'syntax' as const, place, reason: 'its opening brace is missing' }
    })
  })
}

const monthStrings: readonly (readonly [string, string])[] = 'jan feb mar apr may jun jul aug sep oct nov dec'
  .split(' ')
  .map((name, index) => [name, String(index + 1).padStart(2, '0')])

interface EntryEnd {
  readonly at: number
  readonly isClosed: boolean
}

function endOfEntry(text: string, from: number, closing: string): EntryEnd {
  let depth = closing === '}' ? 1 : 0
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (depth === 0 && closing === '}') return { at: at + 1, isClosed: true }
    } else if (sign === ')' && depth === 0 && closing === ')') return { at: at + 1, isClosed: true }
    else if (
      sign === '@' &&
      (text[at - 1] === '\n' || at === 0) &&
      /^@[A-Za-z]{3,20}[ \t]{0,4}[{(]/.test(text.slice(at, at + 30))
    ) {
      return { at, isClosed: false }
    }
  }
  return { at: text.length, isClosed: false }
}

function trimEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1
  return at
}

function endOfLine(text: string, from: number, limit: number): number {
  const at = text.indexOf('\n', from)
  return trimEnd(text, at < 0 || at > limit ? limit : at)
}
