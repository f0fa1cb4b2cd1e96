import { movePoint } from '@edisi/diagnostics'
import { readSilencings } from '@edisi/diagnostics'
import type { Place, Point, Silencing, SourceComment, SourceLines, Stretch } from '@edisi/diagnostics'
import { decodeBibliography } from './decode-bibliography.ts'
import { splitBibtex } from './split-bibtex.ts'

/**
 * Reads what a BibTeX file silences: lines `% edisi-disable…` between its entries. A next line on which an entry begins
 * means the whole entry. Other files of references have no comments, and silence nothing.
 */
export function readBibliographySilencings(file: {
  readonly path: string
  readonly bytes: Uint8Array
}): readonly Silencing[] {
  if (!/\.bib(?:tex)?$/i.test(file.path)) return []
  const { text } = decodeBibliography(file)
  if (!text.includes('edisi-')) return []
  const { entries, broken } = splitBibtex(text, file.path)
  const places = [...entries, ...broken].map(({ place }) => place).toSorted((a, b) => a.start.offset - b.start.offset)
  const comments = commentsOf(text, file.path).filter(({ whole }) => !isWithin(places, whole.start.offset))
  return readSilencings(comments, linesOf(text, places))
}

function commentsOf(text: string, path: string): readonly SourceComment[] {
  const found: SourceComment[] = []
  let offset = 0
  for (const [index, line] of text.split('\n').entries()) {
    const marks = /^[ \t]*%+[ \t]*(?=edisi-)/.exec(line)?.[0]
    if (marks !== undefined) {
      const words = line.slice(marks.length).trimEnd()
      const start: Point = { line: index + 1, column: 1, offset }
      const place = { path, start: movePoint(start, marks.length), end: movePoint(start, marks.length + words.length) }
      found.push({ words, place, whole: { path, start, end: place.end } })
    }
    offset += line.length + 1
  }
  return found
}

function linesOf(text: string, places: readonly Place[]): SourceLines {
  return {
    lineOf: ({ whole }) => ({ from: whole.start.offset, to: endOfLine(text, whole.end.offset) }),
    nextLineOf: ({ whole }) => nextLine(text, places, endOfLine(text, whole.end.offset)),
  }
}

function nextLine(text: string, places: readonly Place[], from: number): Stretch {
  const blank = /\S/g
  blank.lastIndex = from
  const start = blank.exec(text)?.index ?? text.length
  const to = endOfLine(text, start)
  const entry = places.find((place) => place.start.offset >= start && place.start.offset < to)
  return entry ? { from: start, to: entry.end.offset } : { from: start, to }
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at + 1
}

function isWithin(places: readonly Place[], offset: number): boolean {
  return places.some(({ start, end }) => start.offset <= offset && offset < end.offset)
}
