import type { Place } from '@edisi/diagnostics'
import { placeOfRange, type InlineText, type TextRange } from '../../inline-text.ts'
import type { Checking } from '../checking.ts'

/** A stretch of a source as written, with its place. */
export interface SourceStretch {
  readonly place: Place
  readonly text: string
}

/** Gives the source of a stretch of a passage, markup included; undefined where the source is not at hand. */
export function readSourceStretch(checking: Checking, words: InlineText, range: TextRange): SourceStretch | undefined {
  const place = placeOfRange(words, range)
  const source = place && checking.sourceOf(place.path)
  if (!place || source === undefined) return undefined
  return { place, text: source.slice(place.start.offset, place.end.offset) }
}

/** The same where the source holds exactly the words, without markup or escapes: such a stretch may be replaced. */
export function readExactStretch(checking: Checking, words: InlineText, range: TextRange): SourceStretch | undefined {
  const stretch = readSourceStretch(checking, words, range)
  return stretch?.text === words.text.slice(range.start, range.end) ? stretch : undefined
}

/** The same where no markup begins within and ends without: such a stretch may be moved. */
export function readWholeStretch(checking: Checking, words: InlineText, range: TextRange): SourceStretch | undefined {
  const stretch = readSourceStretch(checking, words, range)
  return stretch && isWhole(stretch.text) ? stretch : undefined
}

function isWhole(text: string): boolean {
  if (/[\\<>|~$^]|\n\s*\n/.test(text)) return false
  const count = (sign: string): number => text.split(sign).length - 1
  const isEven = ['*', '_', '`'].every((sign) => count(sign) % 2 === 0)
  return isEven && count('[') === count(']') && count('(') === count(')')
}
