import type { Place } from '@edisi/diagnostics'
import { placeOfRange } from '../../inline-text.ts'
import type { Checking, Rule } from '../checking.ts'
import { findFirst } from '../reading/create-place-index.ts'
import { readCited } from '../reading/read-cited.ts'
import { readOwnText } from '../reading/read-own-text.ts'
import { citationStyleMixed } from './messages.ts'

/** Finds numbers in a text that cites by author and year, or the other way round: one finding, at the rarer form's first place. */
export const checkStyleMixed: Rule = (checking) => {
  const authors = readCited(checking).filter(
    ({ record }) => record.kind === 'author-date' && record.outcome.type === 'linked',
  )
  const hasKeys = checking.linked.citations.some(({ kind }) => kind === 'key')
  if (authors.length === 0 || hasKeys) return []
  const numbers = findNumbers(checking)
  if (numbers.length === 0) return []
  const rarer =
    numbers.length <= authors.length
      ? numbers
      : authors.map(({ record }) => ({ place: record.place, text: record.text }))
  const [first, ...others] = rarer
  if (!first) return []
  return [
    citationStyleMixed({
      at: first.place,
      text: first.text,
      form: rarer === numbers ? 'number' : 'author',
      related: others.map(({ place, text }) => ({
        path: place.path,
        line: place.start.line,
        column: place.start.column,
        text,
      })),
    }),
  ]
}

interface Written {
  readonly place: Place
  readonly text: string
}

/** Finds brackets of numbers that a numbered list answers, after a word of running text: not indices, not intervals. */
function findNumbers(checking: Checking): readonly Written[] {
  const { isOwn } = readOwnText(checking)
  const listed = new Set(checking.linked.references.flatMap(({ number }) => number ?? []))
  if (listed.size === 0) return []
  return checking.linked.passages.flatMap((passage) => {
    const { words, role } = passage
    if (role !== 'text' || !isOwn(passage)) return []
    return [
      ...words.text.matchAll(/(?<=[\p{L})”"]\s)\[(\d{1,3}(?:\s?[-–,;]\s?\d{1,3}){0,9})\](?=[\s.,;:)]|$)/gu),
    ].flatMap((match) => {
      const numbers = (match[1] ?? '').split(/\D+/).map(Number)
      const range = { start: match.index, end: match.index + match[0].length }
      const isLink = (words.closed[findFirst(words.closed, range.end) - 1]?.end ?? 0) > range.start
      const place = placeOfRange(words, range)
      return place && !isLink && numbers.every((number) => listed.has(number)) ? [{ place, text: match[0] }] : []
    })
  })
}
