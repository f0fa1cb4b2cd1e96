import { foldText } from '../../fold-text.ts'
import type { Reference } from '../../linked-document.ts'
import { nameReference, relateCitations } from '../checking.ts'
import { referenceRetracted } from './messages.ts'
import type { OnlineRule } from './online-checking.ts'

/** Finds entries of works that were taken back, where the entry does not say so itself. */
export const checkRetracted: OnlineRule = ({ subjects, lock, citing }) =>
  [...subjects.works.values()].flatMap(({ key, references }) => {
    const fact = lock.works.get(key)
    if (fact?.outcome !== 'found' || !fact.record.retraction) return []
    const { retraction } = fact.record
    return references
      .filter((reference) => !saysSo(reference))
      .map((reference) =>
        referenceRetracted({
          at: reference.place ?? reference.path,
          related: relateCitations(citing.get(reference.id) ?? []),
          name: nameReference(reference),
          retraction,
        }),
      )
  })

const words =
  /(?:^| )(?:retract\w*|withdraw\w*|ditarik|zuruckgezogen\w*|retirad[oa]|retratad[oa]|retratac\w+|ritirat[oa]|ritrattat[oa]|ingetrokken|teruggetrokken)(?: |$)/

// An author may cite a retracted work knowingly, and says so then.
function saysSo({ csl, text }: Reference): boolean {
  const { title, note, genre, annote } = csl
  const told = [text, title, note, genre, annote].filter((value) => typeof value === 'string')
  return words.test(foldText(told.join(' ').slice(0, 5000)))
}
