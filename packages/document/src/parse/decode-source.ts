import type { Diagnostic, Point } from '@edisi/diagnostics'
import { sourceNotUtf8 } from '../messages.ts'

/** A source file as text: without byte order mark, with U+FFFD for what is not UTF-8. Offsets count in this text. */
export interface DecodedSource {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Decodes a source file. The first byte that is not UTF-8 is reported with its place; decoding goes on behind it. A form feed,
 * with which old programs part pages, is a blank: Markdown would take it for a letter, and `\f# References` for no heading.
 */
export function decodeSource(path: string, bytes: Uint8Array): DecodedSource {
  const { text, diagnostics } = decodeUtf8(path, bytes)
  return { text: text.replace(/[\f\v]/g, ' '), diagnostics }
}

function decodeUtf8(path: string, bytes: Uint8Array): DecodedSource {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] }
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const offset = validLength(bytes)
    const start = pointAt(text, offset)
    const place = { path, start, end: { ...start, column: start.column + 1, offset: start.offset + 1 } }
    return { text, diagnostics: [sourceNotUtf8(place, bytes[byteIndex(text, offset) + markLength(bytes)] ?? 0)] }
  }
}

// The longest prefix that decodes is found by halves: U+FFFD itself may stand in a file, so it cannot be searched for.
function validLength(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      // In streaming mode a sequence that is cut at the end is no error.
      strictDecoder().decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return strictDecoder().decode(bytes.subarray(0, good), { stream: true }).length
}

function strictDecoder(): InstanceType<typeof TextDecoder> {
  return new TextDecoder('utf-8', { fatal: true })
}

// The byte order mark is no part of the text.
function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}

function byteIndex(text: string, offset: number): number {
  return new TextEncoder().encode(text.slice(0, offset)).length
}

function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset }
}
