import { plainText } from '../plain-text.ts'
import type { Inline, Text } from '../inline.ts'
import { sliceText } from '../slice-text.ts'

/** Whether words can be an entry of a reference list: they hold a year, a word for none, or an address. */
export function looksLikeEntry(inlines: readonly Inline<'parsed'>[]): boolean {
  return hasYear(plainText(inlines)) || hasAddress(inlines)
}

/** Whether words can be nothing else: names turned round or an organisation, then a year in brackets, as in APA's order. */
export function isSurelyEntry(inlines: readonly Inline<'parsed'>[]): boolean {
  return isSure(plainText(inlines).trim())
}

// Names and year stand before here.
const reach = 400

function isSure(words: string): boolean {
  const hasNames =
    /^(?:\[\d+\]\s*)?(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, (?:\p{Lu}\.|\p{Lu}\p{Ll}+)|[^.()]{3,120}(?:\([^()]{2,15}\))?\. \((?:1[5-9]|20)\d\d)/u.test(
      words.slice(0, 200),
    )
  return (
    hasNames &&
    /\((?:(?:1[5-9]|20)\d\d[a-h]?(?:, [^()]{3,20})?|[nost]\.\s?[adft]\.|z\.\s?[jd]\.|o\.\s?[JD]\.)\)\.? ?\S/u.test(
      words.slice(0, reach),
    )
  )
}

function hasYear(words: string): boolean {
  return /\b(?:1[5-9]|20)\d\d[a-h]?\b|\b(?:n\.\s?d\.|t\.\s?t\.|s\.\s?f\.|o\.\s?[JD]\.|s\.\s?[ad]\.|z\.\s?[jd]\.|in press|forthcoming)/i.test(
    words,
  )
}

function hasAddress(inlines: readonly Inline<'parsed'>[]): boolean {
  if (/https?:\/\/|\bdoi\b|\b10\.\d{4,}\//i.test(plainText(inlines))) return true
  return inlines.some((node) => node.type === 'link' && /^https?:/.test(node.url))
}

type Line = readonly Inline<'parsed'>[]

/**
 * Parts a paragraph whose lines are entries: at its hard breaks if each line has a year of its own; without any, at the ends of
 * lines of the source behind which an entry begins for certain. Where that cannot be told the paragraph stays whole.
 */
export function splitLines(inlines: Line): readonly Line[] {
  if (!inlines.some((node) => node.type === 'lineBreak')) return splitSource(inlines)
  const lines: Inline<'parsed'>[][] = [[]]
  for (const node of inlines) {
    if (node.type === 'lineBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  const isEach = lines.every((line) => {
    const words = plainText(line).trim()
    return hasYear(words) && /^["“„«[(*\p{Lu}\p{Lo}\d]/u.test(words)
  })
  return isEach ? lines : [inlines]
}

/** Parts inlines at the lines of the source that begin an entry; other lines go on with the entry before. */
function splitSource(inlines: Line): readonly Line[] {
  const [first, ...lines] = cutLines(inlines)
  if (!first || lines.length === 0) return [inlines]
  const begins = new Set<number>()
  let entry = begin(first)
  for (const [index, line] of lines.entries()) {
    const next = begin(line)
    const isNew = follows(next, entry)
    if (isNew) begins.add(index + 1)
    entry = isNew
      ? next
      : { ...next, head: `${entry.head} ${next.head}`.slice(0, reach), isDated: entry.isDated || next.isDated }
  }
  return begins.size === 0 ? [inlines] : cutLines(inlines, begins)
}

/** An entry as far as its lines are read. */
interface Begun {
  readonly head: string
  readonly lastLine: string
  readonly isDated: boolean
}

function begin(line: Line): Begun {
  const lastLine = plainText(line).trim()
  return { head: lastLine.slice(0, reach), lastLine, isDated: looksLikeEntry(line) }
}

/** Whether a line begins a further entry: it has the number that follows, or both are entries for certain and the one before has ended. */
function follows(line: Begun, before: Begun): boolean {
  const [number, next] = [before.head, line.head].map((words) => Number(/^\[(\d{1,3})\]\s/.exec(words)?.[1]))
  if (number !== undefined && next === number + 1) return before.isDated
  return hasEnded(before.lastLine) && isSure(before.head) && isSure(line.head)
}

/** Whether a line can be the last of an entry: a stop, a bracket or an address ends it. */
function hasEnded(line: string): boolean {
  return /[.)\]”"]$/.test(line) || line.slice(line.lastIndexOf(' ') + 1).includes('/')
}

/** Cuts inlines at the ends of lines of the source, or at some of them, by their number; within italics and links none is cut. */
function cutLines(inlines: Line, wanted?: ReadonlySet<number>): readonly Line[] {
  const lines: Inline<'parsed'>[][] = [[]]
  let count = 0
  for (const node of inlines) {
    let from = 0
    for (const at of node.type === 'text' ? lineStartsOf(node) : []) {
      count += 1
      if (node.type !== 'text' || (wanted && !wanted.has(count))) continue
      // The space before stands for the end of the line.
      if (at - 1 > from) lines.at(-1)?.push(sliceText(node, from, at - 1))
      lines.push([])
      from = at
    }
    if (node.type !== 'text') lines.at(-1)?.push(node)
    else if (from < node.value.length) lines.at(-1)?.push(sliceText(node, from, node.value.length))
  }
  return lines
}

const mostShifts = 1000

/** Gives the offsets in a text, or its end, at which a line of the source begins. */
function lineStartsOf({ value, place, shifts }: Text): readonly number[] {
  // Lists have marks in their lines; a text of so many without any is none, and cutting it would take long.
  if (shifts.length > mostShifts) return []
  let { line } = place.start
  const starts: number[] = []
  for (const { at, to } of shifts) {
    if (to.line > line && /\s/.test(value[at - 1] ?? '')) starts.push(at)
    ;({ line } = to)
  }
  return place.end.line > line && /\s$/.test(value) ? [...starts, value.length] : starts
}
