import type { Place, Point } from '@edisi/diagnostics'
import type { TextRange } from '../inline-text.ts'

/** Gives a function from stretches of a text to places in its file; asked in any order. */
export function findPlaces(text: string, path: string): (range: TextRange) => Place {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const toPoint = (offset: number): Point => {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset }
  }
  return (range) => ({ path, start: toPoint(range.start), end: toPoint(range.end) })
}
