import type { Place, Point } from '@edisi/diagnostics'
import type { TextRange } from '../../inline-text.ts'

/** Gives a function from stretches of a text to their places, where the text stands in a file letter by letter from a point on. */
export function placesWithin(text: string, path: string, start: Point): (range: TextRange) => Place {
  let breaks: readonly number[] | undefined
  const toPoint = (at: number): Point => {
    breaks ??= findBreaks(text)
    const line = countBelow(breaks, at)
    const last = line === 0 ? undefined : breaks[line - 1]
    const column = last === undefined ? start.column + at : at - last
    return { line: start.line + line, column, offset: start.offset + at }
  }
  return (range) => ({ path, start: toPoint(range.start), end: toPoint(range.end) })
}

/** Gives where lines end, be it with a line feed, with a carriage return, or with both. */
function findBreaks(text: string): readonly number[] {
  return [...text.matchAll(/\r\n|[\r\n]/g)].map((match) => match.index + match[0].length - 1)
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
