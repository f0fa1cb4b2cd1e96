import { replaceOthers } from '../../replace-others.ts'
import { connectorPattern } from '../../citation-words.ts'
import { foldText } from '../../fold-text.ts'
import { placeOfRange, type TextRange } from '../../inline-text.ts'
import type { Checking, Rule } from '../checking.ts'
import { readCitedBrackets, type Cited, type CitedBracket } from '../reading/read-cited.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { citationOrderInGroup } from './messages.ts'
import { toPermutation } from './to-permutation.ts'

/**
 * Finds brackets whose works stand in another order than in nearly all brackets of the text: by name, or by year. Without
 * enough brackets to tell an order from chance nothing is said.
 */
export const checkOrderInGroup: Rule = (checking) => {
  const rows = readCitedBrackets(checking).flatMap((bracket) => readRow(bracket))
  const order = findOrder(rows)
  if (!order) return []
  return rows.flatMap((row) => {
    const sorted = sortRow(row, order)
    if (sorted.every((part, index) => part === row.parts[index])) return []
    const { words, inside } = row.bracket
    const at = placeOfRange(words, wholeOf(row))
    return at
      ? [
          citationOrderInGroup({
            at,
            text: words.text.slice(inside.start, inside.end),
            order,
            expected: rewrite(checking, row, sorted),
            fix: toPermutation(checking, words, { from: row.parts, to: sorted }),
          }),
        ]
      : []
  })
}

function wholeOf({ parts }: Row): TextRange {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
}

/** Gives the works of a bracket in another order; nothing where its source is more than its words. */
function rewrite(checking: Checking, row: Row, sorted: readonly Part[]): readonly string[] {
  const { words } = row.bracket
  if (!readExactStretch(checking, words, wholeOf(row))) return []
  const pieces = sorted.map((part, index) => {
    const gap = words.text.slice(row.parts[index]?.end ?? 0, row.parts[index + 1]?.start ?? 0)
    return words.text.slice(part.start, part.end) + gap
  })
  return [pieces.join('')]
}

type Order = 'name' | 'year'

interface Part extends TextRange {
  readonly cited: Cited
  readonly name: string
  readonly year: number
}

interface Row {
  readonly bracket: CitedBracket
  readonly parts: readonly Part[]
}

/** Reads a bracket as parts that could change their places; "see also" and a year without its name hold theirs. */
function readRow(bracket: CitedBracket): readonly Row[] {
  const { words, inside, citations } = bracket
  const { text } = words
  const parts: Part[] = []
  let at = inside.start
  for (const piece of text.slice(inside.start, inside.end).split(';')) {
    const range = { start: at, end: at + piece.length }
    at = range.end + 1
    const cited = citations.find(({ record }) => record.spot.start >= range.start && record.spot.end <= range.end)
    if (!cited?.name) return []
    const lead = text.slice(range.start, cited.name.start).trim()
    if (lead !== '' && parts.length > 0) return []
    const end = range.end - (piece.length - piece.trimEnd().length)
    parts.push({
      cited,
      start: cited.name.start,
      end,
      name: familyOf(cited.record.name),
      year: cited.record.date?.year ?? 9999,
    })
  }
  const isOneAuthor = new Set(parts.map(({ name }) => name)).size < parts.length
  return parts.length > 1 && !isOneAuthor ? [{ bracket, parts }] : []
}

const afterFirst = new RegExp(`,|;|\\s(?:${connectorPattern})\\s`, 'u')

// The first family alone: styles differ in what comes first of "Lee", "Lee Jr" and "A. Lee".
function familyOf(name: string): string {
  const first = replaceOthers(name, ',').split(afterFirst)[0] ?? name
  return foldText(first.replace(/(?<!\p{L})\p{Lu}{1,2}(?:\.|(?!\p{L}))|\s(?:Jr|Sr)\.?$/gu, ' '))
}

// So much must speak for an order, and more for each bracket against it: two works are in order by chance half of the time,
// which is one bit. Of texts without any order less than one in fifty would seem to have one.
const leastBits = 5
const bitsAgainst = 3

function findOrder(rows: readonly Row[]): Order | undefined {
  const orders = (['name', 'year'] as const).map((order) => {
    const kept = rows.filter((row) => isSorted(row, order))
    const bits = kept.reduce((sum, { parts }) => sum + Math.log2(factorial(parts.length)), 0)
    return { order, bits, share: kept.length / rows.length }
  })
  const [best, second] = orders.toSorted((a, b) => b.share - a.share || b.bits - a.bits)
  if (!best || !second || best.share === second.share) return undefined
  const against = rows.length * (1 - best.share)
  return best.bits >= leastBits + against * bitsAgainst ? best.order : undefined
}

function isSorted({ parts }: Row, order: Order): boolean {
  return parts.every((part, index) => {
    const before = parts[index - 1]
    return !before || compareParts(before, part, order) <= 0
  })
}

function compareParts(a: Part, b: Part, order: Order): number {
  if (order === 'year') return a.year - b.year
  return a.name === b.name ? a.year - b.year : a.name < b.name ? -1 : 1
}

function sortRow(row: Row, order: Order): readonly Part[] {
  return row.parts.toSorted((a, b) => compareParts(a, b, order))
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(Math.min(count, 20) - 1)
}
