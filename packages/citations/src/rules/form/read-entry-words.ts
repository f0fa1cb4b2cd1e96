import type { Place } from '@edisi/diagnostics'
import type { Checking } from '../checking.ts'
import type { ProseListEntry } from '../reading/read-prose-lists.ts'
import type { SourceStretch } from '../reading/read-source-stretch.ts'

/** The source of an entry of a list: its number or label, and its words. */
export interface EntryWords {
  /** The number as written, "[3]" or "3."; undefined where it has none. */
  readonly label: SourceStretch | undefined
  /** The digits of the label. */
  readonly number: number | undefined
  readonly words: SourceStretch
}

/** Reads the source of an entry that is one paragraph; undefined for any other, which no edit may touch. */
export function readEntryWords(checking: Checking, { entry }: ProseListEntry): EntryWords | undefined {
  const [paragraph, second] = entry.children
  const source = checking.sourceOf(entry.place.path)
  if (source === undefined || second || paragraph?.type !== 'paragraph') return undefined
  const text = source.slice(paragraph.place.start.offset, paragraph.place.end.offset)
  // The marker of an item stands before its paragraph; a label that the author wrote opens it.
  const before = source.slice(entry.place.start.offset, paragraph.place.start.offset)
  const marker = /^(\d{1,9})[.)](?=\s+$)/.exec(before)
  const label = /^(?:\[(\d{1,4})\]|(\d{1,4})[.)](?=\s))\s*/.exec(text)
  const inner = marker ? '' : (label?.[0] ?? '')
  const words = cut(paragraph.place, text, { start: inner.length, end: text.length })
  if (!words || /[\r\n]\s*>/.test(words.text)) return undefined
  if (marker) {
    const stretch = cut(entry.place, before, { start: 0, end: marker[0].length })
    return { label: stretch, number: Number(marker[1]), words }
  }
  const stretch = label ? cut(paragraph.place, text, { start: 0, end: inner.length }) : undefined
  return { label: stretch, number: label ? Number(label[1] ?? label[2]) : undefined, words }
}

/** Cuts a stretch out of a source that begins at a place; its start must stand on the place's first line. */
function cut(
  { path, start }: Place,
  text: string,
  range: { readonly start: number; readonly end: number },
): SourceStretch | undefined {
  const lead = text.slice(0, range.start)
  if (/[\r\n]/.test(lead)) return undefined
  const words = text.slice(range.start, range.end)
  const lines = words.split(/\r\n|\n|\r/)
  const first = { line: start.line, column: start.column + range.start, offset: start.offset + range.start }
  const last = lines.at(-1) ?? ''
  return {
    text: words,
    place: {
      path,
      start: first,
      end: {
        line: first.line + lines.length - 1,
        column: lines.length === 1 ? first.column + words.length : last.length + 1,
        offset: first.offset + words.length,
      },
    },
  }
}
