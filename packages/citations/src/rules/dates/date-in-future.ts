import type { PartialDate } from '@edisi/document'
import type { Reference } from '../../linked-document.ts'
import { findDates } from '../../read/find-dates.ts'
import { toIsoDate } from '@edisi/document'
import type { Checking, Rule } from '../checking.ts'
import { hasUndatedWords } from '../metadata/entry-form.ts'
import { findValue, valuesOf } from '../reading/entry-values.ts'
import { dateInFuture } from './messages.ts'
import { accessedOf, compareDates, issuedOf, type WrittenDate } from './written-date.ts'

/** Finds dates of entries that are later than today. Silent where nobody tells what day it is. */
export const checkDateInFuture: Rule = (checking) => {
  const { today } = checking
  if (!today) return []
  return checking.linked.references.flatMap((reference) => {
    const accessed = accessedOf(checking, reference)
    const issued = isComing(checking, reference, today) ? undefined : issuedOf(checking, reference)
    return [issued, accessed].flatMap((written) =>
      written && !isNoYear(written) && isLater(written, today) ? [report(written)] : [],
    )
  })
}

/** Whether it is a field with a digit too many, which `date-impossible` tells. */
function isNoYear({ date, value }: WrittenDate): boolean {
  return value?.name === 'year' && date.year > 9999
}

// Where the author lives it may be tomorrow already.
function isLater({ date }: WrittenDate, today: PartialDate): boolean {
  const day = dayNumber(date)
  const now = dayNumber(today)
  if (day !== undefined && now !== undefined) return day > now + 1
  return compareDates(date, today) > 0
}

function dayNumber({ year, month, day }: PartialDate): number | undefined {
  return month === undefined || day === undefined ? undefined : Date.UTC(year, month - 1, day) / 86_400_000
}

/** Whether a work is said to be under way; or whether its prose has another date too, so that this one may belong to its title. */
function isComing(checking: Checking, reference: Reference, today: PartialDate): boolean {
  const values = valuesOf(checking, reference)
  if (values.some(({ name, text }) => (name === 'pubstate' && text !== '') || hasUndatedWords(text))) return true
  const words = findValue(values, 'words')
  if (!words) return false
  const dates = findDates(words.text)
  const isBracketed = dates.some(
    ({ start, date }) => date && compareDates(date, today) > 0 && words.text[start - 1] === '(',
  )
  return !isBracketed && dates.some(({ date }) => date && compareDates(date, today) <= 0)
}

function report({ date, at, value, range }: WrittenDate): ReturnType<typeof dateInFuture> {
  return dateInFuture({ at, text: value && range ? value.text.slice(range.start, range.end) : toIsoDate(date) })
}
