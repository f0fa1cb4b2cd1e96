import type { Edit } from '@edisi/diagnostics'
import type { CitationRecord } from '../../linked-document.ts'
import { yearOf } from '../../year-of.ts'
import { nameReference, type Checking, type Rule } from '../checking.ts'
import { readProseLists, type ProseList } from '../reading/read-prose-lists.ts'
import { hasNumbersInText } from './has-numbers-in-text.ts'
import { referenceOrder } from './messages.ts'
import { readCitationOrder } from './read-citation-order.ts'
import { readEntryWords } from './read-entry-words.ts'
import { findDisorder, sortEntries } from './sort-entries.ts'

// Fewer entries make no order, and a list of which less than half is cited is none of works cited.
const fewestEntries = 3
const leastShareCited = 0.5

/** Finds lists that are neither in the order of names, nor in that of their citations, nor in that of their years. */
export const checkReferenceOrder: Rule = (checking) =>
  readProseLists(checking).flatMap((prose) => {
    const { entries } = prose
    if (entries.length < fewestEntries) return []
    const disorder = findDisorder(entries.map(({ reference }) => reference))
    const citing = entries.map(({ reference }) => checking.citing.get(reference.id) ?? [])
    const isCited = citing.filter((records) => records.length > 0).length >= entries.length * leastShareCited
    if (disorder === undefined || !isCited || isInCitationOrder(checking, citing) || isByYear(prose)) return []
    const before = entries[disorder - 1]
    const after = entries[disorder]
    if (!before || !after) return []
    const isByNumber = citing.flat().some(({ kind }) => kind === 'number') || hasNumbersInText(checking)
    return [
      referenceOrder({
        at: after.entry.place,
        text: nameReference(after.reference),
        before: nameReference(before.reference),
        isByNumber,
        // A number in the text means the entry with that number: there the entries stay where they are.
        fix: isByNumber ? [] : toEdits(checking, prose),
      }),
    ]
  })

function isInCitationOrder(checking: Checking, citing: readonly (readonly CitationRecord[])[]): boolean {
  const orderOf = readCitationOrder(checking)
  const first = citing.flatMap((records) => (records.length > 0 ? [Math.min(...records.map(orderOf))] : []))
  return first.every((at, index) => index === 0 || at >= (first[index - 1] ?? 0))
}

function isByYear({ entries }: ProseList): boolean {
  const years = entries.flatMap(({ reference }) => yearOf(reference.csl) ?? [])
  const isRising = years.every((year, index) => index === 0 || year >= (years[index - 1] ?? 0))
  const isFalling = years.every((year, index) => index === 0 || year <= (years[index - 1] ?? 0))
  return new Set(years).size > 2 && (isRising || isFalling)
}

/** Gives the edits that exchange the entries' words; numbers, and what stands between entries, stay where they are. */
function toEdits(checking: Checking, { entries }: ProseList): readonly Edit[] {
  const sources = entries.map((entry) => readEntryWords(checking, entry)?.words)
  const order = sortEntries(entries.map(({ reference }) => reference))
  if (sources.some((source) => source === undefined)) return []
  return order.flatMap((from, to) => {
    const place = sources[to]?.place
    const text = sources[from]?.text
    return from === to || place === undefined || text === undefined ? [] : [{ place, text }]
  })
}
