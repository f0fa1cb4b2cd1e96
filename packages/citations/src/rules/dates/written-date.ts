import type { Place } from '@edisi/diagnostics'
import type { PartialDate } from '@edisi/document'
import type { CslDate } from '../../csl-item.ts'
import type { TextRange } from '../../inline-text.ts'
import type { Reference } from '../../linked-document.ts'
import { findDates, type FoundDate } from '../../read/find-dates.ts'
import type { Checking } from '../checking.ts'
import { findValue, valuesOf, type EntryValue } from '../reading/entry-values.ts'

/** A date of an entry, and where it is written; `value` and `range` are undefined where that is not known. */
export interface WrittenDate {
  readonly date: PartialDate
  readonly at: Place | string
  readonly value: EntryValue | undefined
  readonly range: TextRange | undefined
}

/** Gives the date of publication of an entry with its place; undefined where it has none. */
export function issuedOf(checking: Checking, reference: Reference): WrittenDate | undefined {
  const date = toPartialDate(reference.csl.issued)
  if (!date) return undefined
  const values = valuesOf(checking, reference)
  const words = findValue(values, 'words')
  const found = words && findDates(words.text).find((one) => isSameDate(one, date))
  if (words && found) return placed(date, words, found)
  const field = findValue(values, 'date', 'year', 'issued')
  if (field) return placed(date, field, { start: 0, end: field.text.length })
  return { date, at: reference.place ?? reference.path, value: undefined, range: undefined }
}

/** Gives the date on which the source was accessed, as the entry tells it. */
export function accessedOf(checking: Checking, reference: Reference): WrittenDate | undefined {
  const values = valuesOf(checking, reference)
  const words = findValue(values, 'words')
  if (words) {
    const word = accessPhrase.exec(words.text)
    if (!word) return undefined
    const start = word.index + word[0].length
    const found = findDates(words.text.slice(start, start + 40))[0]
    // "Accessed" in a title has no date right behind it.
    if (!found?.date || found.start > 0) return undefined
    return placed(found.date, words, { start: start + found.start, end: start + found.end })
  }
  const date = toPartialDate(reference.csl.accessed)
  if (!date) return undefined
  const field = findValue(values, 'urldate', 'accessed', 'lastaccessed')
  if (field) return placed(date, field, { start: 0, end: field.text.length })
  return { date, at: reference.place ?? reference.path, value: undefined, range: undefined }
}

/** Whether an entry says that it was accessed, with or without a date that we can read. */
export function isAccessTold(text: string): boolean {
  return accessWords.test(text)
}

const accessWords =
  /(?<!\p{L})(?:Retrieved|Accessed|Last (?:accessed|visited|viewed)|Diakses|Diunduh|Abgerufen|Zugriff|Zuletzt|Aufgerufen|Consult[ée]|Consultado|Recuperado|Acesso|Acessado|Accès|Geraadpleegd|Consultato|Ultimo accesso)(?!\p{L})/iu

// The words with what may stand between them and their date.
const accessPhrase = new RegExp(
  `(?:${accessWords.source}|\\[(?:cited|viewed))[\\s:,]{0,3}(?:(?:on|at|am|le|el|em|il|op|pada|tanggal|hari|den|de|dia|día|zuletzt)[\\s:,]{1,3}){0,3}`,
  'iu',
)

/** Compares two dates as far as both are known: below, at or above 0; 0 where one of them does not tell. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  if (a.year !== b.year) return a.year - b.year
  if (a.month === undefined || b.month === undefined) return 0
  if (a.month !== b.month) return a.month - b.month
  return a.day === undefined || b.day === undefined ? 0 : a.day - b.day
}

/** Gives a date of CSL with the parts that can be; a season is no month. */
export function toPartialDate(date: CslDate | undefined): PartialDate | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (year === undefined) return undefined
  const hasMonth = month !== undefined && month >= 1 && month <= 12
  return { year, month: hasMonth ? month : undefined, day: hasMonth && day !== undefined && day >= 1 ? day : undefined }
}

function isSameDate({ date }: FoundDate, other: PartialDate): boolean {
  return date?.year === other.year && date.month === other.month && date.day === other.day
}

function placed(date: PartialDate, value: EntryValue, { start, end }: TextRange): WrittenDate {
  const range = { start, end }
  return { date, at: value.placeOf(range), value, range }
}
