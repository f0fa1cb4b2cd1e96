import { decodeAddress } from '../../decode-address.ts'
import type { Rule } from '../checking.ts'
import { doisOf } from '../reading/dois-of.ts'
import { editValue, findValue, valuesOf } from '../reading/entry-values.ts'
import { isDoi } from './is-doi.ts'
import { isHidden } from './doi-in-url-field.ts'
import { doiForm } from './messages.ts'

/** Finds DOIs behind an old resolver, behind two prefixes, or with a prefix in the field that holds DOIs alone. */
export const checkDoiForm: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const values = valuesOf(checking, reference)
    const hasField = findValue(values, 'doi') !== undefined
    return doisOf(values).flatMap(({ value, range, prefix, doi }) => {
      if (prefix === '' || !isDoi(doi)) return []
      const wanted = value.name === 'doi' ? '' : 'https://doi.org/'
      if (value.name !== 'doi' && (!isOld(prefix) || isHidden(value, hasField))) return []
      const rest = value.text.slice(range.start + prefix.length, range.end)
      // In an address a sign may be escaped, and in the field it may not.
      const isEscaped = value.name === 'doi' && /^https?:/i.test(prefix) && decodeAddress(rest) !== rest
      const fix = isEscaped
        ? editValue(value, range, decodeAddress(rest))
        : editValue(value, { start: range.start, end: range.start + prefix.length }, wanted)
      return [doiForm({ at: value.placeOf(range), text: value.text.slice(range.start, range.end), fix })]
    })
  })

// `http://doi.org/` is told by `url-insecure`, and `doi:` before a DOI in words is a way to write it.
function isOld(prefix: string): boolean {
  return !/^(?:https?:\/\/doi\.org\/|doi:?\s*)$/i.test(prefix)
}
