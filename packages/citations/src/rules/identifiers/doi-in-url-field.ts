import type { Edit } from '@edisi/diagnostics'
import { decodeAddress } from '../../decode-address.ts'
import type { Checking, Rule } from '../checking.ts'
import type { Reference } from '../../linked-document.ts'
import { doisOf, type WrittenDoi } from '../reading/dois-of.ts'
import { findValue, syntaxOf, valuesOf, type EntryValue } from '../reading/entry-values.ts'
import { isDoi } from './is-doi.ts'
import { doiInUrlField } from './messages.ts'

/** Finds DOIs that stand as an address in an entry of a bibliography without a DOI of its own. */
export const checkDoiInUrlField: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const values = valuesOf(checking, reference)
    const hasField = findValue(values, 'doi') !== undefined
    return doisOf(values)
      .filter(({ value, doi }) => isHidden(value, hasField) && isDoi(doi))
      .map((written) =>
        doiInUrlField({
          at: written.value.placeOf(written.range),
          text: written.value.text.slice(written.range.start, written.range.end),
          fix: moveToDoi(checking, reference, written),
        }),
      )
  })

/** Whether a value is the address of an entry that has no field for its DOI. */
export function isHidden(value: EntryValue, hasField: boolean): boolean {
  return value.name === 'url' && !hasField
}

/** Renames the field and takes the resolver out of its value; nothing where the field's name is not found before it. */
function moveToDoi(checking: Checking, reference: Reference, { value, range, prefix }: WrittenDoi): readonly Edit[] {
  const place = value.exactPlaceOf(range)
  const source = checking.sourceOf(reference.path)
  if (!place || source === undefined || syntaxOf(reference) !== 'bibtex') return []
  // Of two fields of one name BibTeX takes the first, were it empty.
  if (reference.fields.has('doi')) return []
  const before = source.slice(Math.max(0, place.start.offset - 80), place.start.offset)
  const name = /(url)([ \t]*=[ \t]*["{]\s*)$/i.exec(before)
  if (!name?.[1] || name[2] === undefined || name[2].includes('\n')) return []
  const start = {
    ...place.start,
    column: place.start.column - name[0].length,
    offset: place.start.offset - name[0].length,
  }
  const end = { ...start, column: start.column + 3, offset: start.offset + 3 }
  const rest = value.text.slice(range.start + prefix.length, range.end)
  const doi = value.exactPlaceOf(range)
  if (!doi) return []
  return [
    { place: { path: reference.path, start, end }, text: /^[A-Z]+$/.test(name[1]) ? 'DOI' : 'doi' },
    { place: doi, text: decodeAddress(rest) },
  ]
}
