import type { EncodingGuess } from '../linked-document.ts'
import { findPlaces } from './find-places.ts'

/** A bibliography file as text, without byte order mark. Offsets count in this text. */
export interface DecodedBibliography {
  readonly text: string
  /** Whether the file is UTF-8 throughout, so that edits of the text can be made in its bytes. */
  readonly isUtf8: boolean
  /** The first byte whose meaning had to be guessed. */
  readonly guess: EncodingGuess | undefined
}

/**
 * Decodes a bibliography: UTF-8, or UTF-16 by its mark or by the NUL that its first character has. A byte that is no
 * UTF-8 is read as Windows-1252, in which old programs save, so that no name is lost. Lines that end with carriage returns
 * alone are given with line feeds, which are as long. Linear in the number of bytes.
 */
export function decodeBibliography({
  path,
  bytes,
}: {
  readonly path: string
  readonly bytes: Uint8Array
}): DecodedBibliography {
  const wide = nameUtf16(bytes)
  if (wide !== undefined)
    return { text: endLines(new TextDecoder(wide).decode(bytes)), isUtf8: false, guess: undefined }
  const first = findStray(bytes, 0)
  if (first === bytes.length) return { text: endLines(new TextDecoder().decode(bytes)), isUtf8: true, guess: undefined }
  const text = endLines(new TextDecoder().decode(replaceStrays(bytes, first)))
  const start = new TextDecoder().decode(bytes.subarray(0, first)).length
  const place = findPlaces(text, path)({ start, end: start + 1 })
  return { text, isUtf8: false, guess: { place, byte: bytes[first] ?? 0 } }
}

function endLines(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n')
}

function nameUtf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === undefined || second === undefined) return undefined
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : undefined
}

/** Writes each byte that is no UTF-8 as the UTF-8 of what it is in Windows-1252. */
function replaceStrays(bytes: Uint8Array, first: number): Uint8Array {
  const replaced = new Uint8Array(bytes.length * 3)
  let length = 0
  let done = 0
  for (let at = first; at < bytes.length; at = findStray(bytes, at + 1)) {
    replaced.set(bytes.subarray(done, at), length)
    length += at - done
    for (const byte of strayBytes[(bytes[at] ?? 0x80) - 0x80] ?? []) replaced[length++] = byte
    done = at + 1
  }
  replaced.set(bytes.subarray(done), length)
  return replaced.subarray(0, length + bytes.length - done)
}

/** Gives the index of the first byte from an index on that belongs to no character of UTF-8, else the length. */
function findStray(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    const size = sizeOfCharacter(bytes, at)
    if (size === 0) return at
    at += size
  }
  return at
}

/** Gives the number of bytes of the character that begins at an index (Unicode 15, table 3-7), or 0 where none does. */
function sizeOfCharacter(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const second = bytes[at + 1] ?? 0
  const [lowest, highest] = secondBytes.get(lead) ?? [0x80, 0xbf]
  if (second < lowest || second > highest) return 0
  for (let next = at + 2; next < at + size; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  return size
}

// Where fewer bytes may follow: else a character had two forms, or were a half of a pair.
const secondBytes: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
])

// What 0x80 to 0x9F mean (Encoding Standard, index windows-1252). Not by TextDecoder: releases of Node.js take it for Latin-1.
const windowsSigns =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

// The bytes of UTF-8 for what 0x80 to 0xFF mean; from 0xA0 on it is the character of the same number.
const strayBytes: readonly Uint8Array[] = Array.from({ length: 0x80 }, (_, index) =>
  new TextEncoder().encode(windowsSigns[index] ?? String.fromCodePoint(0x80 + index)),
)
