import { citationYearSuffixNeeded } from './messages.ts'
import type { CitationRecord } from '../../linked-document.ts'
import { findDates } from '../../read/find-dates.ts'
import { yearOf } from '../../year-of.ts'
import { groupWorks, relateCitations, relateReferences, type Checking, type Rule } from '../checking.ts'

/** Finds citations that several works of one author and one year answer. */
export const checkYearSuffixNeeded: Rule = (checking) => {
  const found = checking.linked.citations.filter(({ outcome }) => outcome.type === 'suffix-needed')
  return groupWorks(found).flatMap(([first, ...others]) => {
    if (first?.outcome.type !== 'suffix-needed') return []
    const related = [...relateReferences(checking, first.outcome.candidates), ...relateCitations(others)]
    const years = letteredYears(first, checking)
    const expected = years.flatMap((year) => putYear(first.text, year))
    const letter = findDates(first.text).at(-1)?.suffix ?? ''
    return [citationYearSuffixNeeded({ at: first.place, text: first.text, expected, related, years, letter })]
  })
}

/** Gives the years with their letters of the entries that may be meant; empty where one of them has none. */
function letteredYears({ outcome }: CitationRecord, { byId }: Checking): readonly string[] {
  const ids = outcome.type === 'suffix-needed' ? outcome.candidates : []
  const years = ids.flatMap((id) => {
    const reference = byId.get(id)
    return reference && reference.yearSuffix !== '' ? [`${yearOf(reference.csl) ?? ''}${reference.yearSuffix}`] : []
  })
  return years.length === ids.length ? years : []
}

function putYear(text: string, year: string): readonly string[] {
  const found = findDates(text).at(-1)
  return found ? [text.slice(0, found.start) + year + text.slice(found.end)] : []
}
