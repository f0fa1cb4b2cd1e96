import { expect, test } from 'vitest'
import { setLines } from '../src/lines/set-lines.ts'
import type { ParagraphItem, ParagraphStyle, SetLine } from '../src/paragraph-items.ts'
import { itemsText, paragraph, words } from './items.ts'
import { openShelf } from './open-shelf.ts'

const shelf = openShelf()
const vocabulary = (
  'the of infrastructure a office typesetting affine OpenAI https://www.example.org/some/long/path?with=query difficult ' +
  'e-mail and/or well-known UNESCO “quoted” 12–34 ābṩ → 2024 word—dash naïve fjord I, representation; efficiency supercalifragilistic'
).split(' ')

test('a paragraph loses no word, changes none and keeps their order', () => {
  eachParagraph(({ items, lines }) => {
    expect(squeeze(lines.map(textOf).join(''))).toBe(squeeze(itemsText(items)))
  })
})

test('a justified line fills its measure, and no line is longer than it', () => {
  eachParagraph(({ lines, width, style }) => {
    for (const [index, line] of lines.entries()) {
      expect(line.width).toBeLessThanOrEqual(width + 0.6)
      const stretch = line.runs[0]?.stretch ?? 1
      expect(stretch).toBeGreaterThanOrEqual(0.98)
      expect(stretch).toBeLessThanOrEqual(1.02)
      if (style.align !== 'justify' || index === lines.length - 1) continue
      // A line that stays short has given its spaces all that they may have.
      if (width - line.width > 0.6) expect(widestSpace(line)).toBeGreaterThan(2 * naturalSpace)
    }
  })
})

const naturalSpace = shelf.metrics('text').space * 10.2

function widestSpace({ runs }: SetLine): number {
  const placed = runs.flatMap((run) => run.words)
  const spaces = placed.flatMap((word, index) => {
    const next = placed[index + 1]
    return word.shaped.texts[0] === ' ' && next !== undefined ? [next.x - word.x] : []
  })
  return spaces.length === 0 ? Infinity : Math.max(...spaces)
}

test('words stand beside each other from left to right, and each begins where its line says', () => {
  eachParagraph(({ lines }) => {
    for (const line of lines) {
      const starts = line.runs.flatMap((run) => run.words.map((word) => word.x))
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    }
  })
})

test('a line begins at the offset of its first word', () => {
  eachParagraph(({ items, lines }) => {
    const [first] = items
    if (items.length > 1 || first?.type !== 'text') return
    for (const line of lines) {
      const begins = squeeze(textOf(line)).slice(0, 3)
      expect(squeeze(first.value.slice(line.source?.offset)).startsWith(begins)).toBe(true)
    }
  })
})

test('the same paragraph is set alike a second time, from what the shelf has kept', () => {
  const items = paragraphItems(seeded(7), 60)
  const style = paragraph(250)
  const once = setLines(items, style, shelf)
  expect(setLines(items, style, shelf)).toEqual(once)
  expect(setLines(items, style, openShelf()).lines.map(textOf)).toEqual(once.lines.map(textOf))
})

const hostile: readonly (readonly [name: string, text: string, width: number])[] = [
  ['nothing', '', 200],
  ['spaces alone', '     ', 200],
  ['no-break spaces alone', '\u00a0'.repeat(50), 200],
  ['a measure of nothing', 'some words', 0],
  ['a measure below nothing', 'some words', -5],
  ['a measure narrower than a letter', 'representation of words', 3],
  ['one word of twenty thousand letters', 'ab'.repeat(10_000), 280],
  ['marks without end', `z${'\u0301\u0302\u0303'.repeat(1000)}`, 280],
  ['halves of characters', '\ud800 a \udc00 b', 280],
  ['joiners alone', '\u200d'.repeat(500), 280],
  ['soft hyphens everywhere', 'a\u00ad'.repeat(1000), 280],
  ['dashes alone', '—'.repeat(1000), 280],
  ['slashes alone', '/'.repeat(1000), 280],
  ['pictures joined', '👩‍👩‍👧‍👦'.repeat(200), 280],
]

test.each(hostile)('%s are set, each character once', (_, text, width) => {
  const { lines } = setLines([words(text)], paragraph(width), shelf)
  expect(lines.length).toBeGreaterThan(0)
  expect(squeeze(lines.map(textOf).join(''))).toBe(squeeze(text))
})

interface Sample {
  readonly items: readonly ParagraphItem[]
  readonly lines: readonly SetLine[]
  readonly width: number
  readonly style: ParagraphStyle
}

function eachParagraph(check: (sample: Sample) => void): void {
  for (let seed = 1; seed <= 60; seed++) {
    const next = seeded(seed)
    const width = 60 + Math.floor(next() * 300)
    const align = (['justify', 'justify', 'left', 'center', 'right'] as const)[seed % 5] ?? 'justify'
    const style = paragraph(width, { align, isHyphenated: seed % 7 !== 0 })
    const items = paragraphItems(next, 5 + Math.floor(next() * 60))
    check({ items, lines: setLines(items, style, shelf).lines, width, style })
  }
}

function paragraphItems(next: () => number, count: number): ParagraphItem[] {
  const text = Array.from({ length: count }, () => vocabulary[Math.floor(next() * vocabulary.length)]).join(' ')
  if (next() < 0.5) return [words(text)]
  // Faces change in the middle of words too.
  const cut = Math.floor(text.length / 2)
  return [words(text.slice(0, cut)), words(text.slice(cut), { face: 'textItalic' })]
}

function textOf({ runs }: SetLine): string {
  return runs
    .map((run) => run.words.map(({ shaped, from, to }) => shaped.texts.slice(from, to).join('')).join(''))
    .join('')
}

// A break within a word prints nothing but a soft hyphen; marks may come apart from their letters in the texts of glyphs.
function squeeze(text: string): string {
  return text.normalize('NFD').replaceAll(/[\s\u00ad\u200b]/g, '')
}

function seeded(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 3266489917)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296
  }
}
