import { isYearlyLabel, lettersOf } from './index-labels.ts'
import type { ReferenceIndex } from './index-references.ts'
import { linkTo, missing, type Resolution } from './resolution.ts'

/**
 * Joins a label to the entry that bears it. One that no entry bears is missing where the list labels its entries by letters and a
 * year, and it has that form; elsewhere it is a word in brackets, and undefined is given.
 */
export function resolveLabel(label: string, { labels }: ReferenceIndex): Resolution | undefined {
  const entry = labels.byLabel.get(label)
  if (entry) return linkTo(entry, 0.95, ['label'])
  if (!labels.isYearly || !isYearlyLabel(label)) return undefined
  const near = labels.byLetters.get(lettersOf(label)) ?? []
  return missing(near.slice(0, mostNear).map(({ reference }) => reference.id))
}

// So many near misses are shown.
const mostNear = 2
