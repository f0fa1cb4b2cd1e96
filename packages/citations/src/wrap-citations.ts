import type { Inline, Text } from '@edisi/document'
import { pointOfText, readInlineText, type TextRange } from './inline-text.ts'

/** A stretch of the text of inlines that cites a work, and the id of the citation. */
export interface CitedRange extends TextRange {
  readonly id: string
}

/** Gives an inline of the document before linking as one after it; called for keys and calls of notes. */
export type OpenInline = Extract<Inline<'read'>, { readonly type: 'keyCitation' | 'noteReference' }>

/**
 * Puts a proseCitation around each range; the ranges stand in order, do not overlap, and cut into no link. Emphasis that
 * a range cuts is parted in two.
 */
export function wrapCitations(
  inlines: readonly Inline<'read'>[],
  ranges: readonly CitedRange[],
  carry: (node: OpenInline) => Inline<'linked'>,
): readonly Inline<'linked'>[] {
  let rest = inlines
  let done = 0
  const output: Inline<'linked'>[] = []
  for (const range of ranges) {
    const [before, from] = splitInlines(rest, range.start - done)
    const [inside, after] = splitInlines(from, range.end - range.start)
    output.push(...carryInlines(before, carry))
    const children = carryInlines(inside, carry)
    const first = children[0]
    const last = children.at(-1)
    if (first && last) {
      const place = { path: first.place.path, start: first.place.start, end: last.place.end }
      output.push({ type: 'proseCitation', id: range.id, place, children })
    }
    rest = after
    done = range.end
  }
  return [...output, ...carryInlines(rest, carry)]
}

function carryInlines(
  inlines: readonly Inline<'read'>[],
  carry: (node: OpenInline) => Inline<'linked'>,
): readonly Inline<'linked'>[] {
  return inlines.map((node): Inline<'linked'> => {
    if ('children' in node) return { ...node, children: carryInlines(node.children, carry) }
    return node.type === 'keyCitation' || node.type === 'noteReference' ? carry(node) : node
  })
}

type Halves = readonly [readonly Inline<'read'>[], readonly Inline<'read'>[]]

/** Parts inlines at an offset of their text. */
function splitInlines(inlines: readonly Inline<'read'>[], offset: number): Halves {
  let start = 0
  for (const [index, node] of inlines.entries()) {
    const { length } = readInlineText([node]).text
    if (offset <= start) return [inlines.slice(0, index), inlines.slice(index)]
    if (offset < start + length) {
      const [left, right] = splitInline(node, offset - start)
      return [
        [...inlines.slice(0, index), ...left],
        [...right, ...inlines.slice(index + 1)],
      ]
    }
    start += length
  }
  return [inlines, []]
}

function splitInline(node: Inline<'read'>, offset: number): Halves {
  if (node.type === 'text') return [[sliceText(node, 0, offset)], [sliceText(node, offset, node.value.length)]]
  if (!('children' in node)) return [[node], []]
  const [left, right] = splitInlines(node.children, offset)
  return [[{ ...node, children: left }], [{ ...node, children: right }]]
}

/** Gives a stretch of a text, with its own place and shifts. */
function sliceText(text: Text, start: number, end: number): Text {
  const first = pointOfText(text, start)
  const last = end === text.value.length ? text.place.end : pointOfText(text, end)
  const shifts = text.shifts.filter((shift) => shift.at > start && shift.at < end)
  return {
    type: 'text',
    value: text.value.slice(start, end),
    place: { path: text.place.path, start: first, end: last },
    shifts: shifts.map((shift) => ({ at: shift.at - start, to: shift.to })),
  }
}
