import type { Edit } from '../rewrite-text.ts'
import type { Typography } from './typography.ts'

/** What the words before say about the next: the last character, and the quotations that are open, outermost first. */
export interface Reading {
  readonly before: string
  readonly open: readonly ('double' | 'single')[]
}

/** Where nothing has been read yet. */
export const startOfText: Reading = { before: '', open: [] }

interface Polished {
  readonly edits: readonly Edit[]
  readonly reading: Reading
}

/**
 * Gives the edits that polish a stretch of words: straight quotes become those of the language, hyphens in twos and
 * threes dashes, three stops an ellipsis, and spaces that must not break are made so. `after` is the character that
 * follows the stretch. What the author set as real quotes, dashes or spaces stays.
 */
export function polishWords(
  value: string,
  typography: Typography,
  around: { before: Reading; after: string },
): Polished {
  const edits: Edit[] = []
  let { before, open } = around.before
  const token = /["']|-{2,3}|\.\.\.|[ ]/g
  for (let found = token.exec(value); found !== null; found = token.exec(value)) {
    const [mark] = found
    const from = found.index
    const to = from + mark.length
    const left = from > 0 ? value.charAt(from - 1) : before
    const right = to < value.length ? value.charAt(to) : around.after
    if (mark === '"' || mark === "'") {
      const ahead = value.slice(to, to + longestClipped)
      const quote = chooseQuote(mark, { left: lastOf(edits, from) ?? left, right, ahead, open, typography })
      open = quote.open
      edits.push({ from, to, value: quote.value })
    } else {
      const replaced = mark === ' ' ? keepSpace(value, from, typography) : chooseDash(mark, left, right)
      if (replaced !== mark) edits.push({ from, to, value: replaced })
    }
  }
  before = value === '' ? before : value.charAt(value.length - 1)
  return { edits, reading: { before: lastOf(edits, value.length) ?? before, open } }
}

// The character that an edit has just put before a position.
function lastOf(edits: readonly Edit[], position: number): string | undefined {
  const last = edits.at(-1)
  return last?.to === position ? last.value.at(-1) : undefined
}

interface QuoteContext {
  readonly left: string
  readonly right: string
  /** The words that follow, as far as one of them may be clipped. */
  readonly ahead: string
  readonly open: Reading['open']
  readonly typography: Typography
}

function chooseQuote(
  mark: '"' | "'",
  { left, right, ahead, open, typography }: QuoteContext,
): { value: string; open: Reading['open'] } {
  const kind = mark === '"' ? 'double' : 'single'
  const opens = (left === '' || /[\s([{<\u2014\u2013/“‘„‚«\u00A0-]/.test(left)) && right !== '' && !/\s/.test(right)
  // 'tis and '90s: a letter or figure is missing, nothing is quoted.
  if (kind === 'single' && opens && (/\d/.test(right) || isClipped(ahead, typography))) return { value: '’', open }
  if (opens) {
    const isInner = open.length % 2 === 1
    const [outerOpen, , innerOpen] = typography.quotes
    const own = kind === 'single' && open.length === 0 ? innerOpen : isInner ? innerOpen : outerOpen
    return { value: own, open: [...open.slice(-7), kind] }
  }
  const at = open.lastIndexOf(kind)
  const isApostrophe = kind === 'single' && (at === -1 || (/\p{L}/u.test(left) && /\p{L}/u.test(right)))
  if (isApostrophe) return { value: /\d/.test(left) && !/\p{L}/u.test(right) ? '′' : '’', open }
  if (at === -1) return { value: /\d/.test(left) ? '″' : typography.quotes[1], open }
  const isInner = at % 2 === 1 || (kind === 'single' && at === 0)
  return { value: typography.quotes[isInner ? 3 : 1], open: open.slice(0, at) }
}

// Enough for the longest clipped word and the sign that ends it.
const longestClipped = 8

// "'t Hart" and "'s-Hertogenbosch" are names in any language; a letter alone may be quoted: "'s'".
function isClipped(ahead: string, { clipped }: Typography): boolean {
  if (/^[ts][ -]\p{Lu}/u.test(ahead)) return true
  const word = /^\p{L}+(?=[^\p{L}'’])/u.exec(ahead)?.[0]
  return word !== undefined && clipped.includes(word.toLowerCase())
}

function chooseDash(mark: string, left: string, right: string): string {
  if (mark === '...') return left === '.' || right === '.' ? mark : '…'
  if (left === '-' || right === '-') return mark
  // ` --strict` is an option of a command, not a dash.
  if ((left === '' || /\s/.test(left)) && /\p{L}/u.test(right)) return mark
  return mark === '--' ? '–' : '—'
}

const noBreak = '\u00A0'
const narrowNoBreak = '\u202F'

function keepSpace(value: string, at: number, typography: Typography): string {
  const right = value.charAt(at + 1)
  if (typography.spacesPunctuation && /[;!?]/.test(right)) return narrowNoBreak
  if (typography.spacesPunctuation && (/[:»]/.test(right) || value.charAt(at - 1) === '«')) return noBreak
  const before = value.slice(Math.max(0, at - 16), at)
  if (/\d/.test(right)) {
    const word = /(?:^|[\s(])([\p{L}°§]+)\.?$/u.exec(before)?.[1]
    if (word !== undefined && typography.beforeNumber.includes(word)) return noBreak
  }
  if (
    /\d$/.test(before) &&
    /^(?:%|°C?|€|[kMGT]?(?:B|Hz|W)|[kcm]?m|[km]?g|m?s|min|h|dpi|pt|px|MB|GB)(?![\p{L}\d])/u.test(
      value.slice(at + 1, at + 5),
    )
  )
    return noBreak
  const pair = value.slice(at - 2, at + 3)
  return typography.pairs.includes(pair) ? noBreak : ' '
}
