import type { Place } from '@edisi/diagnostics'
import type { InlineText, TextRange } from '../../inline-text.ts'
import { pagePattern } from '../../citation-words.ts'
import type { Checking } from '../checking.ts'
import type { Cited } from './read-cited.ts'
import { readOwnText } from './read-own-text.ts'

/** The pages of a citation: "hlm. 3-5". The range holds the word and the pages. */
export interface WrittenLocator extends TextRange {
  readonly words: InlineText
  /** The word for pages as written, with its stop. */
  readonly word: string
  /** What stands between the word and the pages. */
  readonly gap: string
  readonly pages: string
  readonly place: Place
  readonly lang: string
}

const locatorPattern =
  /(?<![\p{L}\p{N}])(pp?\.|pgs?\.?|hlm\.?|hal\.?|S\.|págs?\.|pagg?\.|blz\.)([\s\u00a0]?)(\d+(?:\s?[-–—]\s?\d+)?)(?![\p{L}\p{N}]|[-–.]\d)/gu

const bracketPattern = new RegExp(String.raw`\((?=(?:${pagePattern})\.?\s?\d)[^()]{1,30}\)`, 'gu')

/** Gives the pages of citations: those within their brackets, and those in a bracket of their own later in the passage. */
export function readLocators(checking: Checking, cited: readonly Cited[]): readonly WrittenLocator[] {
  const { langOf } = readOwnText(checking)
  const brackets = new Map<string, { readonly one: Cited; readonly range: TextRange }>()
  const seen = new Set<number>()
  for (const one of cited) {
    const { spot } = one.record
    const inside = { start: Math.min(spot.bracket.start, spot.end), end: spot.bracket.end }
    brackets.set(`${spot.passage} ${inside.start}`, { one, range: inside })
    if (seen.has(spot.passage)) continue
    seen.add(spot.passage)
    for (const match of one.words.text.matchAll(bracketPattern)) {
      if (match.index < spot.start) continue
      const range = { start: match.index + 1, end: match.index + match[0].length - 1 }
      brackets.set(`${spot.passage} ${range.start}`, { one, range })
    }
  }
  return [...brackets.values()].flatMap(({ one, range }) =>
    [...one.words.text.slice(range.start, range.end).matchAll(locatorPattern)].map((match) => {
      const start = range.start + match.index
      return {
        words: one.words,
        start,
        end: start + match[0].length,
        word: match[1] ?? '',
        gap: match[2] ?? '',
        pages: match[3] ?? '',
        place: one.record.place,
        lang: langOf(one.passage),
      }
    }),
  )
}
