import { citationNumberOutOfRange } from './messages.ts'
import type { Rule } from '../checking.ts'

/** Finds numbers in brackets beyond the end of a numbered list, and those that it leaves out. */
export const checkNumberOutOfRange: Rule = ({ linked }) => {
  const last = Math.max(0, ...linked.references.map((reference) => reference.number ?? 0))
  return linked.citations.flatMap(({ outcome, kind, number, place, text }) =>
    kind === 'number' && outcome.type === 'missing' && number !== undefined
      ? [citationNumberOutOfRange({ at: place, text, number, last })]
      : [],
  )
}
