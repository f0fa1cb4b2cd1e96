import type { Place, Point } from '@edisi/diagnostics'
import type { TextRange } from '../inline-text.ts'

/**
 * Gives a function from stretches of a text to their places, asked in any order, where the text stands in a file letter by letter
 * from a point on; it is the whole file where none is given. A line ends with a line feed, with a carriage return, or with both.
 */
export function findPlaces(text: string, path: string, from: Point = fileStart): (range: TextRange) => Place {
  let lineStarts: readonly number[] | undefined
  const toPoint = (at: number): Point => {
    lineStarts ??= findLineStarts(text)
    const line = countUpTo(lineStarts, at)
    const column = line === 0 ? from.column + at : at - (lineStarts[line - 1] ?? 0) + 1
    return { line: from.line + line, column, offset: from.offset + at }
  }
  return (range) => ({ path, start: toPoint(range.start), end: toPoint(range.end) })
}

const fileStart: Point = { line: 1, column: 1, offset: 0 }

/** Gives where lines begin, without the first. */
function findLineStarts(text: string): readonly number[] {
  return Array.from(text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length)
}

function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? limit) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
