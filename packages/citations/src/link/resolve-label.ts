import type { IndexedReference, ReferenceIndex } from './index-references.ts'
import { linkTo, missing, type Resolution } from './resolution.ts'

/**
 * Joins a label to the entry that bears it. One that no entry bears is missing where the list labels its entries by letters and a
 * year, and it has that form; elsewhere it is a word in brackets, and undefined is given.
 */
export function resolveLabel(label: string, { byLabel }: ReferenceIndex): Resolution | undefined {
  const entry = byLabel.get(label)
  if (entry) return linkTo(entry, 0.95, ['label'])
  if (!yearly.test(label) || !isYearly(byLabel)) return undefined
  return missing(findNear(label, byLabel).map(({ reference }) => reference.id))
}

// "Knu84", "AHU74", "LMS+22a", "Knuth1984".
const yearly = /^\p{Lu}[\p{L}+]{1,11}(?:\d\d|(?:1[4-9]|20)\d\d)[a-z]?$/u

// So many labels make a habit, and so much of all of them.
const fewest = 3
const leastShare = 0.8

function isYearly(byLabel: ReadonlyMap<string, IndexedReference>): boolean {
  const labels = [...byLabel.keys()]
  return labels.length >= fewest && labels.filter((label) => yearly.test(label)).length >= leastShare * labels.length
}

// So many near misses are shown.
const mostNear = 2

/** Gives the entries whose labels have the same letters. */
function findNear(label: string, byLabel: ReadonlyMap<string, IndexedReference>): readonly IndexedReference[] {
  const letters = lettersOf(label)
  return [...byLabel].flatMap(([other, entry]) => (lettersOf(other) === letters ? [entry] : [])).slice(0, mostNear)
}

function lettersOf(label: string): string {
  return label.replace(/[\d+].*$/, '').toLowerCase()
}
