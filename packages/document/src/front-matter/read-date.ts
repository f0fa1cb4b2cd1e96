import type { PartialDate } from '../model.ts'
import { monthNames } from '../month-names.ts'

/**
 * Gives a date from how people write it: `2024`, `2024-05`, `2024-05-03`, and with the month as a word of the eight
 * languages, `3 May 2024`, `May 3, 2024`, `May 2024`. Undefined where it is none, or no day of the calendar.
 */
export function readDate(text: string): PartialDate | undefined {
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ].*)?)?)?$/.exec(text.trim())
  if (iso) return toDate(iso[1], iso[2], iso[3])
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,]+|(?<=\d)\.|(?<=\d)(?:st|nd|rd|th)\b/)
    .filter((word) => word !== '' && word !== 'de')
  const month = words.map(monthNumber).find((number) => number > 0)
  const year = words.find((word) => /^\d{4}$/.test(word))
  const day = words.find((word) => /^\d{1,2}$/.test(word))
  return month === undefined || words.length > 3 ? undefined : toDate(year, String(month), day)
}

function toDate(year: string | undefined, month: string | undefined, day: string | undefined): PartialDate | undefined {
  if (year === undefined) return undefined
  const date = {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  }
  if (date.month !== undefined && (date.month < 1 || date.month > 12)) return undefined
  const last = new Date(Date.UTC(date.year, date.month ?? 1, 0)).getUTCDate()
  return date.day !== undefined && (date.day < 1 || date.day > last) ? undefined : date
}

let months: ReadonlyMap<string, number> | undefined

function monthNumber(word: string): number {
  months ??= monthWords()
  return months.get(word.replace(/\.$/, '')) ?? 0
}

// A name, or its first three letters at least: `Sept`, `okt`, `févr`.
function monthWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const names of monthNames.values()) {
    for (const [index, name] of names.entries()) {
      for (let length = 3; length <= name.length; length++) {
        const word = name.slice(0, length).toLowerCase()
        // Short forms that two months share, as French `jui`, tell nothing.
        words.set(word, words.has(word) && words.get(word) !== index + 1 ? 0 : index + 1)
      }
    }
  }
  return words
}
