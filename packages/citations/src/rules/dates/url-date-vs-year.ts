import { formatDate } from '@edisi/document'
import type { Rule } from '../checking.ts'
import { langOf } from './lang-of.ts'
import { urlDateVsYear } from './messages.ts'
import { urlDateOf } from './url-date-of.ts'
import { issuedOf, type WrittenDate } from './written-date.ts'

/** Finds entries whose year is not that of the day in their address. Around the turn of a year both may be right. */
export const checkUrlDateVsYear: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const urlDate = urlDateOf(reference)
    const issued = urlDate && issuedOf(checking, reference)
    if (!issued || issued.date.year === urlDate.year) return []
    const isTurn =
      Math.abs(issued.date.year - urlDate.year) === 1 &&
      ((urlDate.month === 12 && urlDate.day >= 30) || (urlDate.month === 1 && urlDate.day <= 2))
    // "/2023/the-storm-of-2019-07-22" tells the day of what it is about.
    const isThere = new RegExp(`(?<!\\d)${issued.date.year}(?!\\d)`).test(reference.csl.URL ?? '')
    if (isTurn || isThere) return []
    const { at, expected } = suggest(issued, String(urlDate.year))
    const date = formatDate(urlDate, langOf(checking, reference))
    return [urlDateVsYear({ at, text: String(issued.date.year), date, expected })]
  })

function suggest(
  { at, date, value, range }: WrittenDate,
  year: string,
): { readonly at: WrittenDate['at']; readonly expected: readonly string[] } {
  const offset = value && range ? value.text.slice(range.start, range.end).indexOf(String(date.year)) : -1
  if (!value || !range || offset < 0) return { at, expected: [] }
  const digits = { start: range.start + offset, end: range.start + offset + String(date.year).length }
  return { at: value.placeOf(digits), expected: value.exactPlaceOf(digits) ? [year] : [] }
}
