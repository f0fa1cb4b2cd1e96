import type { PartialDate } from '@edisi/document'
import type { CslDate } from '../csl-item.ts'
import { findDates, type FoundDate } from './find-dates.ts'
import type { EntryText } from './prepare-entry.ts'

/** The date of an entry; its end is that of the bracket around it. */
export interface EntryDate extends FoundDate {
  /** The date as CSL has it: of the edition where there are two, and the words where there is none. */
  readonly issued: CslDate
  /** The year in which the work came out first: "1809/1994", "1994 [1809]", "(1809) 1994". */
  readonly original: CslDate | undefined
  /** What is told beside a year: "in press". */
  readonly status: string | undefined
}

/**
 * Gives the date of an entry: the first in round brackets, else the first that ends a sentence, else
 * the first that follows a bracket, else the last one. Numbers of pages are no years.
 */
export function readEntryDate(entry: EntryText): EntryDate | undefined {
  const date = chooseDate(entry)
  return date && readDate(entry.text, date)
}

function chooseDate({ text, start, marks }: EntryText): FoundDate | undefined {
  const found = findDates(text).filter((date) => date.start >= start && !isPartOfRange(text, date, start))
  const outside = found.filter((date) => !isQuoted(text, date))
  const dates = outside.length > 0 ? outside : found
  const bracketed = dates.find(
    (date) =>
      /[(（]/.test(text[date.start - 1] ?? '') &&
      /^\s?(?:\)|）|,|\/|;|[-–]\s?\d{4}\)|\s?\[)/.test(text.slice(date.end)),
  )
  if (bracketed) return bracketed
  const mark = marks.find((range) => range.start >= start)?.start
  const early = dates.find(
    (date) =>
      // "Smith, J 2018, *Rain in 1984*": the first that is set apart is the title.
      (mark === date.end + 2 && text[date.end] === ',') ||
      (/[.,]\s+$|^\s*$/.test(text.slice(Math.max(0, date.start - 3), date.start)) &&
        /^\s*(?:\[(?:1[4-9]|20)\d\d\])?[.:)]/.test(text.slice(date.end, date.end + 10))),
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

// "pp. 1998-2004", "2019;24(3)" and "(1998–2004)" differ: only the first is a range of pages.
function isPartOfRange(text: string, date: FoundDate, start: number): boolean {
  if (date.date?.month !== undefined) return false
  const before = text.slice(Math.max(0, date.start - 6), date.start)
  const after = text.slice(date.end, date.end + 6)
  if (/[(（]$/.test(before) && /^\s?[-–]\s?\d{4}[)）]/.test(text.slice(date.end, date.end + 8))) return false
  // "Brown, Penelope. 1998–2004. *Notes*": years where only names stand before them.
  if (
    /^\s?[-–]\s?(?:1[4-9]|20)\d\d\.\s/.test(text.slice(date.end, date.end + 9)) &&
    /^\P{Nd}*\.\s$/u.test(text.slice(start, date.start))
  )
    return false
  if (/\d\s?[-–]\s?$/.test(before) || /^\s?[-–]\s?\d/.test(after)) return true
  return /(?:\bpp?\.|\bS\.|\bhlm\.) ?$/.test(before) && !isInitial(text.slice(start, date.start))
}

// "Smith, Leonard S. 1914." and "Smith, S. 1914." have an initial, "Berlin 1998, S. 1914" a page: no number and no title stands before
// the first.
function isInitial(before: string): boolean {
  return /(?:^[\p{L}\s’'-]{2,40},|\p{Lu}[\p{L}.’'-]*) S\. ?$/u.test(before) && !/[\d:“„"«]|\p{Ll}{2}\.\s/u.test(before)
}

function readDate(text: string, found: FoundDate): EntryDate {
  const inside = /^[^()（）]{0,80}(?=[)）])/.exec(text.slice(found.end))?.[0]
  const isBracketed = inside !== undefined && /[(（]\s?$/.test(text.slice(Math.max(0, found.start - 2), found.start))
  const end = isBracketed ? found.end + inside.length + 1 : found.end
  const rest = isBracketed ? inside : ''
  if (!found.date) {
    const words = text.slice(found.start, found.end) + rest
    return { ...found, end, issued: { literal: words.trim() }, original: undefined, status: undefined }
  }
  const status = statusPattern.exec(rest)?.[1]
  const year = { year: found.date.year, month: undefined, day: undefined }
  const other = found.date.month === undefined ? findOtherYear(text, found) : undefined
  if (!other) {
    const original = originalWork.exec(text.slice(found.end))?.[1]
    return {
      ...found,
      end,
      issued: found.date.month === undefined ? readWholeDate(text, found) : readDays(text, found),
      original: original === undefined ? undefined : toCslDate({ ...year, year: Number(original) }),
      status,
    }
  }
  const { earlier, later } = other.year < year.year ? { earlier: other, later: year } : { earlier: year, later: other }
  const joined = {
    ...found,
    start: other.start,
    date: later,
    suffix: found.suffix || other.suffix,
    end: Math.max(end, other.end),
    status,
  }
  return other.isRange || (later.year - earlier.year === 1 && !other.isTold)
    ? { ...joined, date: year, issued: toCslDate(earlier, later), original: undefined }
    : { ...joined, issued: toCslDate(later), original: toCslDate(earlier) }
}

// "(Original work published 1899)", at the end of an entry in APA's form.
const originalWork =
  /[([.]\s?(?:original(?:work| work)?|first|originally|opera originale|obra original|œuvre originale|original (?:erschienen|veröffentlicht)|erstmals|karya asli|oorspronkelijk(?: werk)?)[^()[\]\d]{0,40}((?:1[4-9]|20)\d\d)[)\].]/i

/** Gives the date with its month and day where an entry gives the year first and all of it at its end, as Chicago does of newspapers. */
function readWholeDate(text: string, { end, date }: FoundDate): CslDate {
  const whole = findDates(text.slice(end)).find(
    (later) =>
      later.date?.year === date?.year &&
      later.date?.month !== undefined &&
      /^[\s.,]*(?:(?:sec|pp?)\.|$)/.test(text.slice(end + later.end)),
  )
  return toCslDate(...[whole?.date ?? date].filter((one) => one !== undefined))
}

/** Gives a date, or two of one month: "2019, June 3–5". */
function readDays(text: string, { end, date }: FoundDate): CslDate {
  const last = /^\s?[–-]\s?(\d{1,2})(?=\s?[)）])/.exec(text.slice(end))?.[1]
  const days = date ? [date] : []
  return toCslDate(...days, ...(last === undefined ? [] : days.map((one) => ({ ...one, day: Number(last) }))))
}

const statusPattern =
  /^[,;]?\s(in press|forthcoming|accepted|submitted|to appear|im Druck|im Erscheinen|en prensa|sous presse|no prelo|in stampa|in druk|dalam proses terbit)\s*$/i

interface OtherYear {
  readonly start: number
  readonly year: number
  readonly month: undefined
  readonly day: undefined
  readonly suffix: string
  readonly end: number
  /** Whether it closes a span: "1998–2004". */
  readonly isRange: boolean
  /** Whether a bracket or words tell that it is the first year, as a slash does not: "1998/1999". */
  readonly isTold: boolean
}

/** Gives the year that stands with another: "1809/1994", "[1809] 1994", "(1809) 1994", "1994 [1809]", "1994, orig. 1809", "1998–2004". */
function findOtherYear(text: string, { start, end }: FoundDate): OtherYear | undefined {
  const after = text.slice(end, end + 60)
  const before = /\[(1[4-9]\d\d|20\d\d)\]\s?$/.exec(text.slice(Math.max(0, start - 8), start))
  const found = otherYear.exec(after)
  const { slash, dash, square, reprint, told } = found?.groups ?? {}
  const year = slash ?? dash ?? square ?? reprint ?? told ?? before?.[1]
  if (year === undefined) return undefined
  return {
    start: start - (found === null ? (before?.[0].length ?? 0) : 0),
    year: Number(year),
    month: undefined,
    day: undefined,
    suffix: found?.groups?.['letter'] ?? '',
    end: end + (found?.[0].length ?? 0),
    isRange: dash !== undefined,
    isTold: slash === undefined && dash === undefined,
  }
}

const otherYear =
  /^(?:\s?\/\s?(?<slash>(?:1[4-9]|20)\d\d)(?<letter>[a-h])?(?![\p{L}\p{N}])|\s?[-–]\s?(?<dash>(?:1[4-9]|20)\d\d)(?=[)）]|\.\s)|[)）]?\s?\[(?<square>(?:1[4-9]|20)\d\d)\]|[)）]\s(?<reprint>(?:1[4-9]|20)\d\d)(?=[.,]\s)|[,;]\s(?:orig|erstmals|zuerst|ursprünglich|pertama)[^()\d]{0,30}(?<told>(?:1[4-9]|20)\d\d)(?=[)）]))/iu

function toCslDate(...dates: readonly PartialDate[]): CslDate {
  return {
    'date-parts': dates.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined)),
  }
}
