import type { TextRange } from './inline-text.ts'

/** Gives the index of the first range that ends at an offset or behind it, of ranges in the order of their ends; their number where none does. */
export function firstEnding(ranges: readonly TextRange[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
