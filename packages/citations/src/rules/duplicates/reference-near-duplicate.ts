import { editDistance } from '@edisi/diagnostics'
import { addToGroup } from '../../add-to-group.ts'
import type { Reference } from '../../linked-document.ts'
import { yearOf } from '../../year-of.ts'
import { relateReferences, type Rule } from '../checking.ts'
import { nameEntry } from '../metadata/name-entry.ts'
import { firstAuthor, foldTitle } from './compare-works.ts'
import { findDuplicates } from './find-duplicates.ts'
import { referenceNearDuplicate } from './messages.ts'

/** Finds entries of the same author and year whose titles differ in a letter or two. */
export const checkNearDuplicate: Rule = (checking) => {
  const told = new Set(findDuplicates(checking).map(({ second }) => second))
  return groupByAuthor(checking.linked.references).flatMap((group) =>
    nearPairs(group).flatMap(({ first, second }) =>
      told.has(second) || told.has(first)
        ? []
        : [
            referenceNearDuplicate({
              at: second.place ?? second.path,
              text: nameEntry(second),
              first: nameEntry(first),
              related: relateReferences(checking, [first.id]),
            }),
          ],
    ),
  )
}

interface Titled {
  readonly reference: Reference
  readonly index: number
  readonly title: string
}

function groupByAuthor(references: readonly Reference[]): readonly (readonly Titled[])[] {
  const groups = new Map<string, Titled[]>()
  for (const [index, reference] of references.entries()) {
    const [author, year] = [firstAuthor(reference), yearOf(reference.csl)]
    const title = foldTitle(reference)
    // A short title has no room for a difference that means nothing, and a long one takes long to compare.
    if (author === '' || year === undefined || title.length < 20 || title.length > 400) continue
    const key = `${author}\n${year}\n${reference.origin === 'prose' ? (reference.chapter ?? 0) : 'bibliography'}`
    addToGroup(groups, key, { reference, index, title })
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

// Titles that are nearly the same are neighbours by their beginnings, or by their ends.
const neighbours = 4

function nearPairs(group: readonly Titled[]): readonly { readonly first: Reference; readonly second: Reference }[] {
  const turned = new Map(group.map((titled) => [titled, titled.title.split(' ').toReversed().join(' ')]))
  const orders = [
    group.toSorted((a, b) => compareText(a.title, b.title)),
    group.toSorted((a, b) => compareText(turned.get(a) ?? '', turned.get(b) ?? '')),
  ]
  const pairs = new Map<Titled, Titled>()
  for (const order of orders) {
    for (const [at, one] of order.entries()) {
      for (const other of order.slice(at + 1, at + 1 + neighbours)) {
        const [first, second] = one.index < other.index ? [one, other] : [other, one]
        if (!pairs.has(second) && isNear(first.title, second.title)) pairs.set(second, first)
      }
    }
  }
  return [...pairs].map(([second, first]) => ({ first: first.reference, second: second.reference }))
}

function isNear(first: string, second: string): boolean {
  const longest = Math.max(first.length, second.length)
  if (first === second || Math.abs(first.length - second.length) > longest * 0.05) return false
  return isSameSeries(first, second) && editDistance(first, second, Math.floor(longest * 0.05)) < longest * 0.05
}

/** Whether no number, no numeral and no short word differs: "part I" and "part II", "2019" and "2020" are two works. */
function isSameSeries(first: string, second: string): boolean {
  return marksOf(first) === marksOf(second)
}

function marksOf(title: string): string {
  return title
    .split(' ')
    .filter((word) => word.length < 4 || /\d/.test(word))
    .join(' ')
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
