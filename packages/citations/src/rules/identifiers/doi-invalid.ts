import type { Rule } from '../checking.ts'
import { doisOf } from '../reading/dois-of.ts'
import { valuesOf } from '../reading/entry-values.ts'
import { isDoi } from './is-doi.ts'
import { doiInvalid, doiUnregistered } from './messages.ts'

/** Finds what stands in the place of a DOI and is none. Of several mentions in an entry the first is told. */
export const checkDoiInvalid: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const told = new Set<string>()
    return doisOf(valuesOf(checking, reference)).flatMap(({ value, range, doi }) => {
      if (told.has(doi)) return []
      told.add(doi)
      const found = { at: value.placeOf(range), text: value.text.slice(range.start, range.end) }
      if (doi.startsWith('10.5555/')) return [doiUnregistered(found)]
      return isDoi(doi) ? [] : [doiInvalid(found)]
    })
  })
