import type { PartialDate } from './model.ts'
import { monthNames } from './month-names.ts'

/**
 * Gives a date in words, as far as it is known: "24 November 2026", "November 2026", "2026". In a language without a
 * table of ours it is given as ISO 8601 has it, which says nothing wrong in any.
 */
export function formatDate(date: PartialDate, lang: string): string {
  const [language = '', region = ''] = lang.toLowerCase().split(/[-_]/)
  const month = date.month === undefined ? undefined : monthNames.get(language)?.[date.month - 1]
  if (month === undefined) return toIsoDate(date)
  const { year, day } = date
  switch (language) {
    case 'en':
      if (region === 'us') return day === undefined ? `${month} ${year}` : `${month} ${day}, ${year}`
      return joinWords(day, month, year)
    case 'de':
      return joinWords(day === undefined ? undefined : `${day}.`, month, year)
    case 'fr':
      return joinWords(day === 1 ? '1er' : day, month, year)
    case 'es':
    case 'pt':
      return day === undefined ? `${month} de ${year}` : `${day} de ${month} de ${year}`
    default:
      return joinWords(day, month, year)
  }
}

/** Gives a date as ISO 8601 has it, as far as it is known: `2026-11-24`, `2026-11`, `2026`. */
export function toIsoDate({ year, month, day }: PartialDate): string {
  const parts = [month, day].filter((part) => part !== undefined)
  return [String(year).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
}

function joinWords(...words: readonly (string | number | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(' ')
}
