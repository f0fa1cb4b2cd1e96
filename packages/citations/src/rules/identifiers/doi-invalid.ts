import type { Diagnostic } from '@edisi/diagnostics'
import type { Rule } from '../checking.ts'
import { doisOf } from '../reading/dois-of.ts'
import { valuesOf, type EntryValue } from '../reading/entry-values.ts'
import { isDoi } from './is-doi.ts'
import { doiInvalid, doiUnregistered } from './messages.ts'

/** Finds what stands in the place of a DOI and is none. Of several mentions in an entry the first is told. */
export const checkDoiInvalid: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const told = new Set<string>()
    const values = valuesOf(checking, reference)
    const broken = values.flatMap(findBroken)
    const invalid = doisOf(values).flatMap(({ value, range, doi }) => {
      if (told.has(doi)) return []
      told.add(doi)
      const found = { at: value.placeOf(range), text: value.text.slice(range.start, range.end) }
      if (doi.startsWith('10.5555/')) return [doiUnregistered(found)]
      return isDoi(doi) ? [] : [doiInvalid(found)]
    })
    return [...invalid, ...broken]
  })

/** Finds what "doi:" in the words of an entry calls a DOI and what does not begin as one: "DOI: 1O.1017/abc". */
function findBroken(value: EntryValue): readonly Diagnostic[] {
  if (value.name !== 'words') return []
  return [
    ...value.text.matchAll(
      /(?<![\p{L}\p{N}/.])doi:\s{0,2}((?!10[./])[\dOlI][^\s"<>/]{0,20}\/[^\s"<>]*[^\s"<>.,;:)\]”’])/giu,
    ),
  ].map((match) => {
    const text = match[1] ?? ''
    const end = match.index + match[0].length
    return doiInvalid({ at: value.placeOf({ start: end - text.length, end }), text })
  })
}
