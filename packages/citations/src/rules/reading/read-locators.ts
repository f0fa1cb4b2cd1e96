import type { Place } from '@edisi/diagnostics'
import type { InlineText, TextRange } from '../../inline-text.ts'
import { pagePattern } from '../../citation-words.ts'
import type { Checking } from '../checking.ts'
import type { Cited } from './read-cited.ts'
import { readOwnText } from './read-own-text.ts'

/** The pages of a citation: "hlm. 3-5". The range holds the word and the pages. */
export interface WrittenLocator extends TextRange {
  readonly words: InlineText
  /** The word for pages as written, with its stop; empty where the pages stand right behind the year. */
  readonly word: string
  /** What stands between the word and the pages. */
  readonly gap: string
  readonly pages: string
  readonly place: Place
  readonly lang: string
}

const locatorPattern =
  /(?<![\p{L}\p{N}])(pp?\.|pgs?\.?|hlm\.?|hal\.?|S\.|págs?\.|pagg?\.|blz\.)([\s\u00a0]?)(\d+(?:\s?[-–—]\s?\d+)?)(?![\p{L}\p{N}]|[-–.]\d)/gu

// "(2003: 45-47)", "(Roe, 2003, 45-47)"; "(2003, 2004-2005)" are years.
const barePattern =
  /(?<=(?<!\d)(?:1[4-9]|20)\d\d[a-z]?(?:, ?|: ?))(?!(?:1[4-9]|20)\d\d)\d{1,5}\s?[-–—]\s?\d+(?![\p{L}\p{N}]|[-–.]\d)/gu

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
    findLocators(one.words.text.slice(range.start, range.end)).map(({ at, word, gap, pages }) => {
      const start = range.start + at
      const end = start + word.length + gap.length + pages.length
      return { words: one.words, start, end, word, gap, pages, place: one.record.place, lang: langOf(one.passage) }
    }),
  )
}

interface FoundLocator extends Pick<WrittenLocator, 'word' | 'gap' | 'pages'> {
  readonly at: number
}

function findLocators(text: string): readonly FoundLocator[] {
  const worded = [...text.matchAll(locatorPattern)].map(({ index, 1: word = '', 2: gap = '', 3: pages = '' }) => {
    return { at: index, word, gap, pages }
  })
  const bare = [...text.matchAll(barePattern)].map((match) => {
    return { at: match.index, word: '', gap: '', pages: match[0] }
  })
  return [...worded, ...bare].toSorted((a, b) => a.at - b.at)
}
