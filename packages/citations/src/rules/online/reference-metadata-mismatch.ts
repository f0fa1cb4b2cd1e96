import type { Place } from '@edisi/diagnostics'
import { compareWork, type Difference } from '../../online/compare-work.ts'
import { placeMention } from '../../online/place-mention.ts'
import type { Reference } from '../../linked-document.ts'
import { nameReference } from '../checking.ts'
import { doiOfAnother, referenceMetadataMismatch } from './messages.ts'
import type { OnlineChecking, OnlineRule } from './online-checking.ts'

/** Finds entries that say otherwise than the record of their work. */
export const checkMetadataMismatch: OnlineRule = (checking) =>
  [...checking.subjects.works.values()].flatMap(({ key, doi, references }) => {
    const fact = checking.lock.works.get(key)
    if (fact?.outcome !== 'found') return []
    const { record } = fact
    return references.flatMap((reference) => {
      const differences = compareWork(record, reference)
      const name = nameReference(reference)
      const whole = reference.place ?? reference.path
      const differs = new Set(differences.map(({ field }) => field))
      if (doi !== undefined && differs.has('title') && differs.has('author'))
        return [doiOfAnother({ at: whole, name, doi, record })]
      const [first, second] = differences
      if (!first) return []
      const at = second ? undefined : placeField(reference, first, checking)
      const expected = at ? [first.recorded] : []
      return [referenceMetadataMismatch({ at: at ?? whole, expected, name, differences, doi: doi ?? record.doi })]
    })
  })

// Only a year and a name are short enough to be right as a record has them; a title is written as its style wants it.
function placeField(
  reference: Reference,
  { field, written }: Difference,
  { sourceOf }: OnlineChecking,
): Place | undefined {
  if (field === 'title') return undefined
  const names = field === 'year' ? ['year', 'date', 'issued', 'py'] : ['author', 'au', 'editor']
  const place = names.map((name) => reference.fields.get(name)).find((found) => found !== undefined)
  const { at, isExact } = placeMention({ written, path: reference.path, place: place ?? reference.place }, sourceOf)
  return isExact && typeof at !== 'string' ? at : undefined
}
