import type { PartialDate } from '@edisi/document'
import { foldText } from '../fold-text.ts'
import type { TextRange } from '../inline-text.ts'
import { monthWords } from './month-words.ts'

/** A date in prose. `date` is undefined for "n.d.", "t.t." and "in press"; `suffix` is the letter after a year, or empty. */
export interface FoundDate extends TextRange {
  readonly date: PartialDate | undefined
  readonly suffix: string
}

/** Finds the dates in a short text, in order: years with their letter, day-precise dates in eight languages, "n.d.". */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(datePattern)) {
    const start = match.index
    const groups = match.groups ?? {}
    const end = start + match[0].length
    if (groups['none'] !== undefined) {
      if (isInitials(text, { start, end })) continue
      found.push({ start, end, date: undefined, suffix: '' })
      continue
    }
    const date = readGroups(groups)
    if (date) found.push(widenToMonth(text, { start, end, date, suffix: groups['letter'] ?? '' }))
  }
  return found
}

// A year, an ISO date, a date by numbers, or the words for "no date". The year ends at a letter a to h or at no letter.
// Words that may stand in any sentence, "accepted", count only where they fill the end of a bracket.
const datePattern =
  /(?<![\p{L}\p{N}/.:_-])(?:(?<isoYear>\d{4})-(?<isoMonth>\d{1,2})(?:-(?<isoDay>\d{1,2}))?(?![\p{N}-])|(?<numDay>\d{1,2})[./](?<numMonth>\d{1,2})[./](?<numYear>\d{4})(?!\p{N})|(?<year>1[4-9]\d\d|20\d\d|21\d\d)(?<letter>[a-h])?(?![\p{L}\p{N}])|(?<none>(?:(?<=[[(,]["”’»]?\s?)(?:no date|to appear|accepted|submitted|under review|im Erscheinen|erscheint|dalam (?:proses )?(?:terbit|cetak)|akan terbit|à paraître|sin fecha|sans date|ohne Jahr|ohne Datum|sem data|senza data|zonder (?:datum|jaar))(?=[\]),;]|$)|n\. ?d\.|t\. ?t\.|o\. ?[JD]\.|s\. ?f\.|s\. ?d\.|z\. ?[jd]\.|s\. ?a\.|in press|forthcoming|im Druck|en prensa|sous presse|no prelo|in stampa|in druk|dalam proses terbit|tanpa tahun)(?!\p{L})))/giu

// "Kauffman, S. A." has initials, "[S.a.]" and "(N.D.)" tell that there is no date.
function isInitials(text: string, { start, end }: TextRange): boolean {
  const words = text.slice(start, end)
  if (!/^(?:[NTOSZ]\. ?[DTJFA]\.)$/.test(words)) return false
  return !/[[(]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || !/^\s?[\]),;]/.test(text.slice(end, end + 2))
}

function readGroups(groups: Readonly<Record<string, string | undefined>>): PartialDate | undefined {
  const year = Number(groups['year'] ?? groups['isoYear'] ?? groups['numYear'])
  if (year < 1400 || year > 2199) return undefined
  if (groups['isoYear'] !== undefined) return toDate(year, Number(groups['isoMonth']), Number(groups['isoDay']))
  if (groups['numYear'] !== undefined) return toDate(year, Number(groups['numMonth']), Number(groups['numDay']))
  return { year, month: undefined, day: undefined }
}

function toDate(year: number, month: number, day: number): PartialDate | undefined {
  if (!(month >= 1 && month <= 12)) return undefined
  return { year, month, day: day >= 1 && day <= 31 ? day : undefined }
}

// How far from a year its month and day may stand: "22 de septiembre de 2019", "2023, September 22".
const reach = 28

/** Takes the month and the day that stand before a year ("22 Juli 2019", "July 22, 2019") or after it ("2023, July 22"). */
function widenToMonth(text: string, found: FoundDate): FoundDate {
  if (!found.date || found.date.month !== undefined) return found
  const { year } = found.date
  const before = text.slice(Math.max(0, found.start - reach), found.start)
  const dayFirst =
    /(?<![\p{L}\p{N}])(?:(\d{1,2})(?:\.|st|nd|rd|th|er|º|°)? (?:de |di )?)?(\p{L}{3,12})\.?(?: (\d{1,2})(?:st|nd|rd|th)?,)?,? (?:de |del )?$/iu.exec(
      before,
    )
  const month = monthOf(dayFirst?.[2])
  if (dayFirst && month !== undefined) {
    const start = found.start - (before.length - dayFirst.index)
    return { ...found, start, date: toDate(year, month, Number(dayFirst[1] ?? dayFirst[3])) }
  }
  const after = text.slice(found.end, found.end + reach)
  const yearFirst = /^,? (?:(\d{1,2})\.? (?:de )?)?(\p{L}{3,12})\.?(?: (\d{1,2})(?!\p{N}))?/u.exec(after)
  const later = monthOf(yearFirst?.[2])
  if (yearFirst && later !== undefined) {
    const date = toDate(year, later, Number(yearFirst[1] ?? yearFirst[3]))
    return { ...found, end: found.end + yearFirst[0].length, date }
  }
  return found
}

function monthOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : monthWords.get(foldText(word))
}

/** Gives the date that stands in the path of an address, such as `/2019/07/22/` or `-2023-01-23`; undefined without one. */
export function dateInUrl(url: string): PartialDate | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '')
  const match = /(?<!\d)((?:19|20)\d\d)([/-])(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12]\d|3[01]))?(?!\d)/.exec(path)
  if (!match) return undefined
  return toDate(Number(match[1]), Number(match[3]), Number(match[4]))
}
