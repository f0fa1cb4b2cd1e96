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

function findBreaks(text: string): readonly number[] {
  const breaks: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at)
  return breaks
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
