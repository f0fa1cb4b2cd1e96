import type { Diagnostic } from '@edisi/diagnostics'
import type { Rule } from '../checking.ts'
import { valuesOf, type EntryValue } from '../metadata/entry-values.ts'
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

const number = /(?<![\p{L}\d])(?:\d[-‐‑– ]?){9,12}[\dXx](?![\p{L}\d])/gu

/** One field may hold several numbers, for the paper and the electronic book. */
function inField(value: EntryValue): readonly Diagnostic[] {
  const parts = [...value.text.matchAll(/[^,;/()\s]+(?: (?=[\dXx-]+(?:[\s,;/)]|$))[\dXx-]+)*/g)]
  return parts.flatMap((match) => {
    const text = match[0].replace(/[.:]+$/, '')
    if (!/^[\d\s‐‑–-]+[Xx]?$/.test(text)) return []
    // Several numbers apart by blanks alone look like the parts of one.
    const words = text.split(' ')
    const whole = toDigits(text)
    const apart = words.length > 1 && !isIsbn(whole) && words.every((word) => toDigits(word).length >= 10)
    return (apart ? words : [text]).flatMap((one) => checkNumber(value, match.index + match[0].indexOf(one), one))
  })
}

function inWords(value: EntryValue): readonly Diagnostic[] {
  return [...value.text.matchAll(/\bISBN(?:-1[03])?:?\s{0,3}/g)].flatMap((match) => {
    const start = match.index + match[0].length
    number.lastIndex = start
    const found = number.exec(value.text)
    return found?.index === start ? checkNumber(value, start, found[0]) : []
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
