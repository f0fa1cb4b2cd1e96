import { addToGroup } from '../add-to-group.ts'
import type { Reference } from '../linked-document.ts'

interface Labelled {
  readonly reference: Pick<Reference, 'label'>
}

/** The entries of a list by the labels that it writes before them. */
export interface LabelIndex<Entry> {
  readonly byLabel: ReadonlyMap<string, Entry>
  /** The same by the first letters of their labels, small: near misses of a label. */
  readonly byLetters: ReadonlyMap<string, readonly Entry[]>
  /** Whether letters and a year are the habit of the list. */
  readonly isYearly: boolean
}

/** Indexes entries by their labels; of two with one label the first is cited. */
export function indexLabels<Entry extends Labelled>(entries: readonly Entry[]): LabelIndex<Entry> {
  const byLabel = new Map<string, Entry>()
  const byLetters = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { label } = entry.reference
    if (label === undefined || byLabel.has(label)) continue
    byLabel.set(label, entry)
    addToGroup(byLetters, lettersOf(label), entry)
  }
  const yearly = [...byLabel.keys()].filter(isYearlyLabel).length
  return { byLabel, byLetters, isYearly: yearly >= fewest && yearly >= leastShare * byLabel.size }
}

// So many labels make a habit, and so much of all of them.
const fewest = 3
const leastShare = 0.5

/** Whether a label has letters and a year: "Knu84", "AHU74", "LMS+22a", "Knuth1984". */
export function isYearlyLabel(label: string): boolean {
  return /^\p{Lu}[\p{L}+]{1,11}(?:\d\d|(?:1[4-9]|20)\d\d)[a-z]?$/u.test(label)
}

/** Gives the letters by which labels are near to one another. */
export function lettersOf(label: string): string {
  return label
    .replace(/[\d+].*$/, '')
    .slice(0, 3)
    .toLowerCase()
}
