/** Words in lines of one size. */
export interface TitleLines {
  readonly size: number
  readonly lines: readonly string[]
}

/** The room for words, in pixels, and the sizes that may be tried, largest first. `leading` is lines' distance by the size. */
export interface TitleRoom {
  readonly width: number
  readonly height: number
  readonly sizes: readonly number[]
  readonly leading: number
}

/**
 * Breaks a title by its sense, in the largest size in which it fits: after punctuation rather than within a phrase, not
 * after a short word that belongs to the next, in lines of like length. `widthOf` measures words at size 1. A title that
 * fits in no size loses its end, for an ellipsis. A no-break space holds words together.
 */
export function breakTitle(title: string, room: TitleRoom, widthOf: (words: string) => number): TitleLines {
  const words = splitWords(title)
  // More words than any cover holds are not worth weighing.
  if (words.length > 60) return breakTitle(shorten(title, 50), room, widthOf)
  let best: (Way & { readonly size: number }) | undefined
  for (const size of room.sizes) {
    const limit = Math.floor(room.height / (size * room.leading))
    const way = breakWords(words, { limit, width: room.width / size, widthOf })
    if (!way) continue
    // A smaller size may buy better lines, at a price that grows with what it gives up.
    const cost = way.cost + 0.9 * (1 - size / (best?.size ?? size))
    if (!best || cost < best.cost) best = { cost: best ? cost : way.cost, lines: way.lines, size }
  }
  if (best) return { size: best.size, lines: best.lines }
  const smallest = room.sizes.at(-1) ?? 1
  return words.length > 1
    ? breakTitle(shorten(title, Math.floor(words.length * 0.9)), room, widthOf)
    : { size: Math.min(smallest, room.width / Math.max(1e-9, widthOf(title))), lines: [title] }
}

interface Word {
  readonly value: string
  /** Whether a space stands before it. */
  readonly isSpaced: boolean
}

// Scripts without spaces between words may be broken at every character.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

function splitWords(title: string): readonly Word[] {
  return title
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      unspaced.test(word)
        ? Array.from(word, (value, index) => ({ value, isSpaced: index === 0 }))
        : [{ value: word, isSpaced: true }],
    )
}

function shorten(title: string, count: number): string {
  const words = splitWords(title.replace(/…$/, '')).slice(0, count)
  return `${join(words, 0, words.length)}…`
}

interface Measure {
  readonly limit: number
  readonly width: number
  readonly widthOf: (words: string) => number
}

function breakWords(words: readonly Word[], { limit, width, widthOf }: Measure): Way | undefined {
  let best: Way | undefined
  const most = Math.min(limit, words.length)
  for (let count = 1; count <= most; count++) {
    const way = bestLines(words, count, { limit, width, widthOf })
    // Every further line must be worth its room.
    if (way && (!best || way.cost + lineCost * (way.lines.length - best.lines.length) < best.cost)) best = way
    if (best && count > best.lines.length + 1) break
  }
  return best
}

const lineCost = 0.12

interface Way {
  readonly cost: number
  readonly lines: readonly string[]
}

// The cheapest way to set the first `end` words in `count` lines, for each end, one line after another.
function bestLines(words: readonly Word[], count: number, { width, widthOf }: Measure): Way | undefined {
  const whole = join(words, 0, words.length)
  const mean = widthOf(whole) / count
  let ways = new Map<number, Way>([[0, { cost: 0, lines: [] }]])
  for (let line = 1; line <= count; line++) {
    const longer = new Map<number, Way>()
    for (const [start, way] of ways) {
      for (let end = start + 1; end <= words.length - (count - line); end++) {
        const value = join(words, start, end)
        const measured = widthOf(value)
        if (measured > width) break
        const cost = way.cost + ((measured - mean) / width) ** 2 + (end < words.length ? breakCost(words, end) : 0)
        const known = longer.get(end)
        if (!known || cost < known.cost) longer.set(end, { cost, lines: [...way.lines, value] })
      }
    }
    ways = longer
  }
  return ways.get(words.length)
}

function join(words: readonly Word[], start: number, end: number): string {
  return words
    .slice(start, end)
    .map(({ value, isSpaced }, index) => (isSpaced && index > 0 ? ` ${value}` : value))
    .join('')
}

// What a break before the word at `end` costs, beside lines of unlike length: 0.1 is a third of a line's width.
function breakCost(words: readonly Word[], end: number): number {
  const before = words[end - 1]?.value ?? ''
  const after = words[end]?.value ?? ''
  if (/[:;.!?—–]$/.test(before)) return -0.1
  if (before.endsWith(',')) return -0.05
  // Articles, prepositions, conjunctions of our languages are short and written small.
  if (/^\p{Ll}{1,4}$/u.test(before)) return 0.22
  // "and", "dan", "und" open the second half of a pair well.
  if (/^\p{Ll}{1,4}$/u.test(after)) return -0.02
  return /^[\d\p{Lu}]{1,2}$/u.test(after) ? 0.1 : 0
}
