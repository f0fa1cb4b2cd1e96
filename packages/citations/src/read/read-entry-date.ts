import { findDates, type FoundDate } from './find-dates.ts'
import type { EntryText } from './prepare-entry.ts'

/**
 * Gives the date of an entry: the first in round brackets, else the first that ends a sentence, else
 * the first that follows a bracket, else the last one. Numbers of pages are no years.
 */
export function readEntryDate({ text, start }: EntryText): FoundDate | undefined {
  const found = findDates(text).filter((date) => date.start >= start && !isPartOfRange(text, date))
  const outside = found.filter((date) => !isQuoted(text, date))
  const dates = outside.length > 0 ? outside : found
  const bracketed = dates.find(
    (date) => /[(（]/.test(text[date.start - 1] ?? '') && /^\s?(?:\)|）|,|\/|;)/.test(text.slice(date.end)),
  )
  if (bracketed) return bracketed
  const early = dates.find(
    (date) =>
      /[.,]\s+$|^\s*$/.test(text.slice(Math.max(0, date.start - 3), date.start)) &&
      /^\s*[.:)]/.test(text.slice(date.end, date.end + 4)),
  )
  return early ?? dates.find((date) => text[date.start - 1] === '(') ?? dates.at(-1)
}

/** Whether a date stands within quotes, as part of a title. */
function isQuoted(text: string, date: FoundDate): boolean {
  const opening = Math.max(text.lastIndexOf('“', date.start), text.lastIndexOf('„', date.start))
  if (opening < 0) return false
  const closing = text.slice(opening, date.start).search(/[”]/)
  return closing < 0 && text.indexOf('”', date.end) >= 0
}

// "pp. 1998-2004" and "2019;24(3)" differ: only the first is a range of pages.
function isPartOfRange(text: string, date: FoundDate): boolean {
  if (date.date?.month !== undefined) return false
  const before = text.slice(Math.max(0, date.start - 6), date.start)
  const after = text.slice(date.end, date.end + 4)
  return /\d\s?[-–]\s?$/.test(before) || /^\s?[-–]\s?\d/.test(after) || /(?:\bpp?\.|\bS\.|\bhlm\.) ?$/.test(before)
}
