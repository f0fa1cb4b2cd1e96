import type { Diagnostic } from '@edisi/diagnostics'
import type { Rule } from '../checking.ts'
import { valuesOf, type EntryValue } from '../reading/entry-values.ts'
import { isIsbn, isIssn } from './check-digits.ts'
import { isbnChecksum, isbnLength } from './messages.ts'

/** Finds ISBNs whose check digit or length is wrong, in their field and after "ISBN" in words. */
export const checkIsbnChecksum: Rule = (checking) =>
  checking.linked.references.flatMap((reference) =>
    valuesOf(checking, reference).flatMap((value) => {
      if (value.name === 'isbn') return inField(value)
      return value.name === 'words' ? inWords(value) : []
    }),
  )

// Of thirteen digits, of ten, or a row of digits and hyphens of any length; several may stand side by side.
const number =
  /(?<![\p{L}\d-])(?:97[89](?:[-‐‑– ]?\d){10}|\d(?:[-‐‑– ]?\d){8}[-‐‑– ]?[\dXx]|\d[\d-]{4,40}[\dXx])(?![\p{L}\d]|-\d)/gu

/** One field may hold several numbers, for the paper and the electronic book. */
function inField(value: EntryValue): readonly Diagnostic[] {
  return [...value.text.matchAll(number)].flatMap((match) => checkNumber(value, match.index, match[0]))
}

function inWords(value: EntryValue): readonly Diagnostic[] {
  return [...value.text.matchAll(/\bISBN(?:-1[03])?:?\s{0,3}/g)].flatMap((match) => {
    const start = match.index + match[0].length
    const found = value.text.slice(start, start + 60).match(number)?.[0]
    return found !== undefined && value.text.startsWith(found, start) ? checkNumber(value, start, found) : []
  })
}

function checkNumber(value: EntryValue, start: number, text: string): readonly Diagnostic[] {
  const digits = toDigits(text)
  const found = { at: value.placeOf({ start, end: start + text.length }), text }
  // Tools put a journal's ISSN into the field, and a number of nine digits was the ISBN's forerunner.
  if (isIsbn(digits) || isIssn(digits) || (digits.length === 9 && isIsbn(`0${digits}`)) || digits.length < 6) return []
  const isKnownLength = digits.length === 10 || (digits.length === 13 && /^97[89]/.test(digits))
  return [isKnownLength ? isbnChecksum(found) : isbnLength({ ...found, count: digits.length })]
}

function toDigits(text: string): string {
  return text.replace(/[^\dXx]/g, '').toUpperCase()
}
