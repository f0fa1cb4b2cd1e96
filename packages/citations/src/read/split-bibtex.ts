import type { Place } from '@edisi/diagnostics'
import type { TextRange } from '../inline-text.ts'
import { readBibtexFields } from './read-bibtex-fields.ts'

/** An entry of a BibTeX file: its fields as written, with strings expanded and delimiters removed. */
export interface BibtexEntry {
  readonly type: string
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
  readonly place: Place
}

/** An entry that is no BibTeX, and why. */
export interface BrokenBibtexEntry {
  readonly key: string | undefined
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
  const toPlace = placeFinder(text, path)
  const strings = new Map(monthStrings)
  const entries: BibtexEntry[] = []
  const broken: BrokenBibtexEntry[] = []
  const opening = /@[ \t]*([A-Za-z]+)\s{0,20}([{(])/g
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const type = (match[1] ?? '').toLowerCase()
    const body = match.index + match[0].length
    const end = endOfEntry(text, body, match[2] === '(' ? ')' : '}')
    opening.lastIndex = end.at
    if (type === 'comment' || type === 'preamble') continue
    const range = { start: match.index, end: end.isClosed ? end.at : trimEnd(text, end.at) }
    const key = type === 'string' ? undefined : /^\s*([^\s,{}()"=]+)/.exec(text.slice(body, body + 300))?.[1]
    const report = (reason: string): void => void broken.push({ key, place: toPlace(range), reason })
    if (!end.isClosed) {
      report('its closing brace is missing')
      continue
    }
    const content = text.slice(body, end.at - 1)
    if (type === 'string') {
      const read = readBibtexFields(content, strings)
      for (const [name, value] of read.fields) strings.set(name, value)
      if (read.fault !== undefined) report(read.fault)
      continue
    }
    const head = /^\s*([^\s,{}()"=#%\\]+)\s*(,|$)/.exec(content)
    if (!head || key === undefined) {
      report('it has no key')
      continue
    }
    const read = readBibtexFields(content.slice(head[0].length), strings)
    if (read.fault !== undefined) report(read.fault)
    else entries.push({ type, key, fields: read.fields, place: toPlace(range) })
  }
  return { entries, broken }
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

/** Gives a function from stretches of a text to places; the stretches must be asked for in ascending order. */
function placeFinder(text: string, path: string): (range: TextRange) => Place {
  let line = 1
  let lineStart = 0
  let seen = 0
  const toPoint = (offset: number): Place['start'] => {
    for (let at = text.indexOf('\n', seen); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1
      lineStart = at + 1
    }
    seen = Math.max(seen, lineStart, offset)
    return { line, column: offset - lineStart + 1, offset }
  }
  return (range) => ({ path, start: toPoint(range.start), end: toPoint(range.end) })
}
