import type { Diagnostic, Edit, Place } from '@edisi/diagnostics'
import type { TextRange } from '../../inline-text.ts'
import type { Checking, Rule } from '../checking.ts'
import { editValue, type EntryValue } from '../reading/entry-values.ts'
import { addressesOf } from './addresses-of.ts'
import { urlTrailingPunctuation } from './messages.ts'

/** Finds the stop, the comma or the bracket of the sentence at the end of an address. */
export const checkUrlTrailingPunctuation: Rule = (checking) =>
  addressesOf(checking).flatMap(({ value, range }) => inAddress(checking, value, range))

function inAddress(checking: Checking, value: EntryValue, range: TextRange): readonly Diagnostic[] {
  const text = value.text.slice(range.start, range.end)
  const length = strayLength(text)
  if (length === 0 || length === text.length) return []
  const stray = { start: range.end - length, end: range.end }
  const words = value.text.slice(stray.start, stray.end)
  const fix = moveOut(checking, value, stray) ?? editValue(value, stray, '')
  return [urlTrailingPunctuation({ at: value.placeOf(stray), text: words, fix })]
}

/** Gives how much at the end of an address is no part of it. */
function strayLength(text: string): number {
  if (!/^[a-z]+:\/\/[^/]+./i.test(text) || /\s/.test(text) || hasOwnStop(text)) return 0
  let round = text.split('(').length - text.split(')').length
  let square = text.split('[').length - text.split(']').length
  let end = text.length
  for (; end > 0; end--) {
    const sign = text[end - 1] ?? ''
    if (sign === ')' && round < 0) round += 1
    else if (sign === ']' && square < 0) square += 1
    else if (!/[.,;>”’»]/.test(sign)) break
  }
  return text.length - end
}

// A page may be named after a firm or a city: "…/wiki/Apple_Inc.", "…/Washington,_D.C."
// A fragment of words, "#:~:text=", ends as the words do.
function hasOwnStop(text: string): boolean {
  return (
    text.includes(':~:') ||
    /\bwiki/i.test(text) ||
    /(?:[_-](?:Inc|Ltd|Co|Corp|Jr|Sr|St)|\b[A-Z]\.[A-Z])\.$/.test(text) ||
    text.endsWith('..')
  )
}

/** Between pointed brackets the sign is read as a part of the text too: it moves behind them. */
function moveOut(checking: Checking, value: EntryValue, stray: TextRange): readonly Edit[] | undefined {
  const place = value.name === 'link' ? value.exactPlaceOf(stray) : undefined
  const source = place && checking.sourceOf(place.path)
  if (!place || source === undefined || source[place.end.offset] !== '>' || isDestination(source, value))
    return undefined
  const words = value.text.slice(stray.start, stray.end)
  const next = source[place.end.offset + 1]
  return [{ place: widen(place), text: next === words ? '>' : `>${words}` }]
}

function isDestination(source: string, value: EntryValue): boolean {
  const place = value.exactPlaceOf({ start: 0, end: value.text.length })
  return place !== undefined && /\]\(\s*<$/.test(source.slice(Math.max(0, place.start.offset - 8), place.start.offset))
}

function widen(place: Place): Place {
  const { line, column, offset } = place.end
  return { ...place, end: { line, column: column + 1, offset: offset + 1 } }
}
