import type { Place } from '@edisi/diagnostics'
import { citationNumberOutOfRange } from './messages.ts'
import type { Rule } from '../checking.ts'

/** Finds numbers in brackets beyond the end of a numbered list, and those that it leaves out. */
export const checkNumberOutOfRange: Rule = ({ linked }) => {
  const last = Math.max(0, ...linked.references.map((reference) => reference.number ?? 0))
  // The numbers within "[5–7]" are citations at one place: it is told once.
  let told: Place | undefined
  return linked.citations.flatMap(({ outcome, kind, number, place, text }) => {
    if (kind !== 'number' || outcome.type !== 'missing' || number === undefined) return []
    if (told?.path === place.path && told.start.offset === place.start.offset) return []
    told = place
    return [citationNumberOutOfRange({ at: place, text, number, last })]
  })
}
