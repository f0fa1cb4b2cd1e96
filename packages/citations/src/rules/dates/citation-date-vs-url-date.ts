import { formatDate, type PartialDate } from '@edisi/document'
import { placeOfRange } from '../../inline-text.ts'
import type { CitationRecord } from '../../linked-document.ts'
import { findDates } from '../../read/find-dates.ts'
import { relateReferences, type Checking, type Rule } from '../checking.ts'
import { langOf } from './lang-of.ts'
import { citationDateVsUrlDate } from './messages.ts'
import { urlDateOf } from './url-date-of.ts'
import { toPartialDate } from './written-date.ts'

/** Finds citations to the day whose entry's address tells another day of the same year. */
export const checkCitationDateVsUrlDate: Rule = (checking) =>
  checking.linked.citations.flatMap((citation) => {
    const reference = checking.byId.get(citation.reference ?? '')
    const { date } = citation
    if (!reference || date?.month === undefined || date.day === undefined) return []
    const urlDate = urlDateOf(reference)
    if (!urlDate || urlDate.year !== date.year || isSameDay(urlDate, date)) return []
    // What the list itself says outweighs its address.
    const issued = toPartialDate(reference.csl.issued)
    if (issued && isSameDay(issued, date)) return []
    const { at, text, expected } = suggest(checking, citation, urlDate)
    const related = relateReferences(checking, [reference.id])
    const told = formatDate(urlDate, langOf(checking, citation))
    return [citationDateVsUrlDate({ at, text, date: told, expected, related })]
  })

function isSameDay(a: PartialDate, b: PartialDate): boolean {
  return a.month === b.month && a.day === b.day
}

/** Offers the day of the address, in the form in which the citation writes its own. */
function suggest(
  checking: Checking,
  { spot, place, text, chapter }: CitationRecord,
  urlDate: PartialDate,
): { readonly at: CitationRecord['place']; readonly text: string; readonly expected: readonly string[] } {
  const words = checking.linked.passages[spot.passage]?.words
  const found = words && findDates(words.text.slice(spot.start, spot.end)).find(({ date }) => date?.day !== undefined)
  if (!words || !found?.date) return { at: place, text, expected: [] }
  const range = { start: spot.start + found.start, end: spot.start + found.end }
  const written = words.text.slice(range.start, range.end)
  const at = placeOfRange(words, range) ?? place
  const lang = langOf(checking, { chapter })
  const { date } = found
  const form = [lang, 'en-US', 'en-GB'].find((tag) => formatDate(date, tag) === written)
  if (form !== undefined) return { at, text: written, expected: [formatDate(urlDate, form)] }
  const day = new RegExp(`(?<!\\d)0?${date.day ?? 0}(?!\\d)`)
  const isNearby = date.month === urlDate.month && day.test(written)
  return { at, text: written, expected: isNearby ? [written.replace(day, String(urlDate.day))] : [] }
}
