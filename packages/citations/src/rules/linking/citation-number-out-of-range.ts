import { citationNumberOutOfRange } from './messages.ts'
import type { Rule } from '../checking.ts'

/** Finds numbers in brackets beyond the end of a numbered list. */
export const checkNumberOutOfRange: Rule = ({ linked }) => {
  const last = Math.max(0, ...linked.references.map((reference) => reference.number ?? 0))
  return linked.citations.flatMap(({ outcome, kind, place, text }) =>
    kind === 'number' && outcome.type === 'missing' ? [citationNumberOutOfRange({ at: place, text, last })] : [],
  )
}
