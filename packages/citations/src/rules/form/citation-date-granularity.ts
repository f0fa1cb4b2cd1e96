import type { Reference } from '../../linked-document.ts'
import { findDates } from '../../read/find-dates.ts'
import { yearOf } from '../../year-of.ts'
import { nameAuthors, type Checking, type Rule } from '../checking.ts'
import { readCited } from '../reading/read-cited.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { citationDateGranularity } from './messages.ts'

/** Finds days and months in citations of a text that gives years alone nearly throughout. */
export const checkDateGranularity: Rule = (checking) => {
  const dated = readCited(checking).filter(({ record, reference }) => record.date !== undefined && reference)
  const precise = dated.filter(({ record }) => record.date?.month !== undefined)
  const years = dated.length - precise.length
  if (years < 3 || years < precise.length * 3) return []
  const works = countWorks(checking)
  return precise.flatMap((cited) => {
    // The year alone would not tell the entry from another of the same author.
    if (cited.reference && (works.get(workOf(cited.reference)) ?? 0) > 1) return []
    const { start, end } = cited.record.spot
    const date = findDates(cited.words.text.slice(start, end))[0]
    if (!date) return []
    const stretch = readExactStretch(checking, cited.words, { start: start + date.start, end: start + date.end })
    return [
      citationDateGranularity({
        at: stretch?.place ?? cited.record.place,
        text: cited.record.text,
        expected: stretch ? [`${cited.record.date?.year ?? ''}${cited.record.yearSuffix}`] : [],
      }),
    ]
  })
}

function countWorks({ linked }: Checking): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const reference of linked.references) counts.set(workOf(reference), (counts.get(workOf(reference)) ?? 0) + 1)
  return counts
}

function workOf({ csl }: Reference): string {
  return `${yearOf(csl) ?? ''} ${nameAuthors({ csl })}`
}
