import type { PartialDate } from '@edisi/document'
import type { Reference } from '../../linked-document.ts'
import { dateInUrl } from '../../read/find-dates.ts'

/**
 * Gives the day of publication that stands in the address of an entry. The date of an upload, of a file or of an archived
 * copy is no such day, and a year and a month alone may be a volume and an issue.
 */
export function urlDateOf({
  csl,
}: Reference): (PartialDate & { readonly month: number; readonly day: number }) | undefined {
  const url = csl.URL ?? ''
  if (
    /\/(?:wp-content|uploads?|files?|assets|images?|media|downloads?|dam|static|default)\/|web\.archive\.org|\.(?:pdf|docx?|zip|xlsx?|pptx?|csv|png|jpe?g)(?:[?#]|$)/i.test(
      url,
    )
  )
    return undefined
  const date = dateInUrl(url)
  if (date?.month === undefined || date.day === undefined) return undefined
  return { year: date.year, month: date.month, day: date.day }
}
