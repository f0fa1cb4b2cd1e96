import type { PartialDate } from '@edisi/document'

/** Gives a date in words, as far as it is known: "24 November 2026", "November 2026", "2026". */
export function formatDate({ year, month, day }: PartialDate, lang: string): string {
  if (month === undefined) return String(year)
  // In UTC, or the day would depend on where the page is made.
  const format = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day === undefined ? {} : { day: 'numeric' }),
  })
  return format.format(new Date(Date.UTC(year, month - 1, day ?? 1)))
}

/** Gives a date as ISO 8601 has it, as far as it is known: `2026-11-24`, `2026-11`, `2026`. */
export function toIsoDate({ year, month, day }: PartialDate): string {
  const parts = [month, day].filter((part) => part !== undefined)
  return [String(year).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
}
