import type { ReferenceIndex } from './index-references.ts'
import { linkTo, missing, type Resolution } from './resolution.ts'

/** Joins a number to the entry that has it, in the list of its own chapter before those of others. */
export function resolveNumber(number: number, chapter: number, { byNumber }: ReferenceIndex): Resolution {
  const numbered = byNumber.get(number) ?? []
  const entry = numbered.find(({ reference }) => reference.chapter === chapter) ?? numbered[0]
  return entry ? linkTo(entry, 0.9, ['number']) : missing([])
}
