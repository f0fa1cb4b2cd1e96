import type { ParseContext } from 'micromark-util-types'

// Lines that were read by each parser while looking for the end of a formula or environment.
const linesRead = new WeakMap<ParseContext, number>()

// Every line of a long book may be read once and again. Beyond that only a source that opens thousands and closes none.
const mostLines = 50_000

/** Counts one more line that is read ahead, and says whether a source has had more of them than any true one needs. */
export function hasReadTooMuch(parser: ParseContext): boolean {
  const lines = (linesRead.get(parser) ?? 0) + 1
  linesRead.set(parser, lines)
  return lines > mostLines
}
