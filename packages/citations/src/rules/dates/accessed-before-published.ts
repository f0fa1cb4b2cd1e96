import { formatDate } from '@edisi/document'
import type { Rule } from '../checking.ts'
import { langOf } from './lang-of.ts'
import { accessedBeforePublished } from './messages.ts'
import { accessedOf, compareDates, issuedOf } from './written-date.ts'

/** Finds sources that were accessed before they were published, as far as both dates tell. */
export const checkAccessedBeforePublished: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const accessed = accessedOf(checking, reference)
    const issued = accessed && issuedOf(checking, reference)
    if (!issued || compareDates(accessed.date, issued.date) >= 0) return []
    const lang = langOf(checking, reference)
    const [text, date] = [formatDate(accessed.date, lang), formatDate(issued.date, lang)]
    return [accessedBeforePublished({ at: accessed.at, text, date })]
  })
