import type { PartialDate } from '../model.ts'

const languages = ['en', 'id', 'de', 'fr', 'es', 'pt', 'it', 'nl']

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
  months ??= monthNames()
  return months.get(word.replace(/\.$/, '')) ?? 0
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const language of languages) {
    for (const form of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const name = format
          .format(new Date(Date.UTC(2000, month - 1, 1)))
          .toLowerCase()
          .replace(/\.$/, '')
        if (!names.has(name)) names.set(name, month)
      }
    }
  }
  return names
}
