import { formatDate, toIsoDate, type PartialDate } from '@edisi/document'
import type { Rule } from '../checking.ts'
import { langOf } from './lang-of.ts'
import { referenceDatePrecision } from './messages.ts'
import { urlDateOf } from './url-date-of.ts'
import { issuedOf, type WrittenDate } from './written-date.ts'

/** Finds entries that give a year where their address tells the day of the same year. */
export const checkDatePrecision: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const urlDate = urlDateOf(reference)
    const issued = urlDate && issuedOf(checking, reference)
    if (!issued || issued.date.year !== urlDate.year || issued.date.month !== undefined) return []
    const lang = langOf(checking, reference)
    const expected = offer(issued, urlDate, lang)
    const text = String(issued.date.year)
    return [referenceDatePrecision({ at: issued.at, text, date: formatDate(urlDate, lang), expected })]
  })

/** Offers the year and the day as APA has them, "2019, 22 Juli"; in a field for dates as ISO 8601 has them. */
function offer({ value, range, date }: WrittenDate, urlDate: PartialDate, lang: string): readonly string[] {
  if (!value || !range || !value.exactPlaceOf(range)) return []
  if (value.text.slice(range.start, range.end) !== String(date.year)) return []
  if (value.name === 'date') return [toIsoDate(urlDate)]
  if (value.name !== 'words') return []
  const whole = formatDate(urlDate, /^en(?!-)/.test(lang) ? 'en-US' : lang)
  const day = whole.replace(new RegExp(`(?: de |, | )${urlDate.year}$`), '')
  return day === whole ? [whole] : [`${urlDate.year}, ${day}`]
}
