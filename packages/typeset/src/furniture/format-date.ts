import type { PartialDate } from '@edisi/document'

/** Gives a date in words of a language, as far as it is known: "24 November 2026", "November 2026", "2026". */
export function formatDate({ year, month, day }: PartialDate, lang: string): string {
  if (month === undefined) return String(year)
  // In UTC, or the day would depend on where the pages are made.
  const format = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day === undefined ? {} : { day: 'numeric' }),
  })
  return format.format(new Date(Date.UTC(year, month - 1, day ?? 1)))
}
