import type { Rule } from '../checking.ts'
import { valuesOf } from '../reading/entry-values.ts'
import { isIssn } from './check-digits.ts'
import { issnChecksum } from './messages.ts'

/** Finds ISSNs whose check digit is wrong, in their field and after "ISSN" in words. */
export const checkIssnChecksum: Rule = (checking) =>
  checking.linked.references.flatMap((reference) =>
    valuesOf(checking, reference).flatMap((value) => {
      const pattern = patterns.get(value.name)
      if (!pattern) return []
      return [...value.text.matchAll(pattern)].flatMap((match) => {
        const text = match[1] ?? ''
        if (isIssn(text.replace(/[^\dXx]/g, '').toUpperCase())) return []
        const start = match.index + match[0].length - text.length
        return [issnChecksum({ at: value.placeOf({ start, end: start + text.length }), text })]
      })
    }),
  )

// Not within a longer number: an ISBN in the field for ISSNs is no ISSN that is wrong.
const patterns: ReadonlyMap<string, RegExp> = new Map([
  ['issn', /(?<![\d-])(\d{4}[-‐‑–]?\d{3}[\dXx])(?![\d-])/g],
  ['words', /\bISSN(?:-L)?:?\s{0,3}(\d{4}[-‐‑–]?\d{3}[\dXx])(?![\d-])/g],
])
