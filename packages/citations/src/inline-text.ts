import { movePoint } from '@edisi/diagnostics'
import type { Place, Point } from '@edisi/diagnostics'
import type { Inline, Text } from '@edisi/document'

/** What stands in the place of code, formulas, images and keys in the text of inlines: no name and no date holds it. */
export const opaque = '\uFFFC'

/** A stretch of the text of inlines. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A link within inlines, and the stretch that its words take. */
export interface LinkRange extends TextRange {
  readonly url: string
}

/** The words of inlines as one string, with what is needed to get back to them. Offsets are UTF-16 units. */
export interface InlineText {
  readonly text: string
  readonly links: readonly LinkRange[]
  /** Stretches that the author set in italics. */
  readonly emphases: readonly TextRange[]
  /** Stretches that the author set in bold. */
  readonly strongs: readonly TextRange[]
  /** Stretches above the line. */
  readonly superscripts: readonly TextRange[]
  /** Stretches that no citation may hold, since they are links or citations themselves. */
  readonly closed: readonly TextRange[]
  readonly leaves: readonly InlineLeaf[]
}

interface InlineLeaf extends TextRange {
  readonly node: Inline<'read'>
}

/** Reads inlines as one string. */
export function readInlineText(inlines: readonly Inline<'read'>[]): InlineText {
  const reading = {
    parts: [] as string[],
    length: 0,
    links: [],
    emphases: [],
    strongs: [],
    superscripts: [],
    closed: [],
    leaves: [],
  }
  readInto(inlines, reading)
  return { ...reading, text: reading.parts.join('') }
}

interface Reading {
  readonly parts: string[]
  length: number
  readonly links: LinkRange[]
  readonly emphases: TextRange[]
  readonly strongs: TextRange[]
  readonly superscripts: TextRange[]
  readonly closed: TextRange[]
  readonly leaves: InlineLeaf[]
}

function readInto(inlines: readonly Inline<'read'>[], reading: Reading): void {
  for (const node of inlines) {
    const start = reading.length
    if ('children' in node) {
      readInto(node.children, reading)
      const range = { start, end: reading.length }
      if (node.type === 'emphasis') reading.emphases.push(range)
      if (node.type === 'strong') reading.strongs.push(range)
      if (node.type === 'superscript') reading.superscripts.push(range)
      if (node.type === 'link') {
        reading.links.push({ ...range, url: node.url })
        reading.closed.push(range)
      }
      continue
    }
    const words = wordsOfLeaf(node)
    reading.parts.push(words)
    reading.length += words.length
    const range = { start, end: reading.length }
    reading.leaves.push({ ...range, node })
    if (node.type === 'keyCitation' || node.type === 'noteReference') reading.closed.push(range)
  }
}

function wordsOfLeaf(node: Exclude<Inline<'read'>, { readonly children: unknown }>): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'lineBreak':
      return '\n'
    // A note's call is no word and parts none: "Smith[^1] (2020)" is one citation, but the range may not be wrapped.
    case 'noteReference':
      return ''
    case 'code':
    case 'math':
    case 'image':
    case 'keyCitation':
      return opaque
    default:
      return node satisfies never
  }
}

/**
 * Gives the words of a stretch as a person knows them: code, formulas, images and keys by what they say, where the text of
 * inlines has a sign that says nothing.
 */
export function showWords({ text, leaves }: Pick<InlineText, 'text' | 'leaves'>, { start, end }: TextRange): string {
  const words = text.slice(start, end)
  if (!words.includes(opaque)) return words
  let at = start - 1
  return words.replaceAll(opaque, () => {
    at = text.indexOf(opaque, at + 1)
    const leaf = leafAt(leaves, at)
    return leaf ? sayLeaf(leaf.node) : ''
  })
}

function sayLeaf(node: InlineLeaf['node']): string {
  if (node.type === 'code' || node.type === 'keyCitation') return node.value
  if (node.type === 'math') return node.tex
  // Else it is the sign itself, as its author wrote it.
  return node.type === 'image' ? node.alternative : opaque
}

/** Gives the place in the source of a stretch of the text of inlines. */
export function placeOfRange(inlineText: InlineText, range: TextRange): Place | undefined {
  const first = leafAt(inlineText.leaves, range.start)
  const last = leafAt(inlineText.leaves, Math.max(range.start, range.end - 1))
  if (!first || !last) return undefined
  const start = first.node.type === 'text' ? pointOfText(first.node, range.start - first.start) : first.node.place.start
  const end = last.node.type === 'text' ? endOfText(last.node, range.end - last.start) : last.node.place.end
  return { path: first.node.place.path, start, end }
}

function leafAt(leaves: readonly InlineLeaf[], offset: number): InlineLeaf | undefined {
  let low = 0
  let high = leaves.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const leaf = leaves[middle]
    if (!leaf) return undefined
    if (offset < leaf.start) high = middle - 1
    else if (offset >= leaf.end) low = middle + 1
    else return leaf
  }
  return undefined
}

/** Gives the point in the source of an offset in a text's value. */
export function pointOfText(text: Text, offset: number): Point {
  let at = 0
  let from = text.place.start
  for (const shift of text.shifts) {
    if (shift.at > offset) break
    at = shift.at
    from = shift.to
  }
  return movePoint(from, offset - at)
}

// The end of a stretch is one past its last unit, not where the next unit begins: a line break may lie between.
function endOfText(text: Text, offset: number): Point {
  return offset === 0 ? pointOfText(text, 0) : movePoint(pointOfText(text, offset - 1), 1)
}
