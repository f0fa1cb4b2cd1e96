import type { Rule } from '../checking.ts'
import { valuesOf } from '../metadata/entry-values.ts'
import { doisOf } from './dois-of.ts'
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

/**
 * Whether a text has the syntax of a DOI: the directory 10, a registrant of four digits or more with parts after points,
 * a slash, and any printable characters (DOI Handbook, 2.2). Crossref: no blanks. Or a short DOI, `10/abc`.
 */
function isDoi(doi: string): boolean {
  return (
    /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s\p{C}]+$/u.test(doi) ||
    (/^(?:10\/)?[a-z0-9]{3,12}$/i.test(doi.trim()) && /\d/.test(doi) && !/^\d+$/.test(doi))
  )
}
