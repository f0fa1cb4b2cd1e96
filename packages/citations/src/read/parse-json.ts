import type { TextRange } from '../inline-text.ts'

/** A value of JSON with where it stands. Names come from an author: they stand in a Map. */
export type JsonValue = TextRange &
  (
    | { readonly type: 'plain'; readonly value: string | number | boolean | null }
    | { readonly type: 'list'; readonly items: readonly JsonValue[] }
    | { readonly type: 'map'; readonly entries: ReadonlyMap<string, JsonValue> }
  )

/** Why a text is no JSON, and where. */
export interface JsonFault {
  readonly type: 'fault'
  readonly reason: string
  readonly at: number
}

// Deeper than any bibliography; a text of brackets alone would else exhaust the stack.
const deepest = 40

/** Parses the value of JSON (RFC 8259) that begins at an offset, after blanks. What follows it is not looked at. */
export function parseJson(text: string, from: number): JsonValue | JsonFault {
  try {
    return readValue({ text, at: from, depth: 0 })
  } catch (error) {
    if (error instanceof Fault) return { type: 'fault', reason: error.message, at: error.at }
    throw error
  }
}

// Thrown and caught within this file only: a fault may lie many values deep.
class Fault extends Error {
  readonly at: number
  constructor(reason: string, at: number) {
    super(reason)
    this.at = at
  }
}

interface Scanner {
  readonly text: string
  at: number
  depth: number
}

function readValue(scanner: Scanner): JsonValue {
  skipBlanks(scanner)
  const start = scanner.at
  const sign = scanner.text[start]
  if (sign === '{' || sign === '[') {
    if (scanner.depth >= deepest) throw new Fault('brackets are nested too deeply', start)
    scanner.depth += 1
    scanner.at += 1
    const value = sign === '{' ? readMap(scanner, start) : readList(scanner, start)
    scanner.depth -= 1
    return value
  }
  if (sign === '"') {
    const value = readString(scanner)
    return { type: 'plain', value, start, end: scanner.at }
  }
  const word = take(scanner, /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/y)
  if (word === undefined) throw new Fault(`a value is expected${before(scanner)}`, start)
  return {
    type: 'plain',
    value: plainWords.has(word) ? (plainWords.get(word) ?? null) : Number(word),
    start,
    end: scanner.at,
  }
}

const plainWords: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function readMap(scanner: Scanner, start: number): JsonValue {
  const entries = new Map<string, JsonValue>()
  skipBlanks(scanner)
  if (scanner.text[scanner.at] === '}') scanner.at += 1
  else
    for (;;) {
      skipBlanks(scanner)
      if (scanner.text[scanner.at] !== '"')
        throw new Fault(`a name in quotes is expected${before(scanner)}`, scanner.at)
      const name = readString(scanner)
      skipBlanks(scanner)
      if (scanner.text[scanner.at] !== ':')
        throw new Fault(`a colon is expected after \`${excerpt(name)}\``, scanner.at)
      scanner.at += 1
      entries.set(name, readValue(scanner))
      if (isClosed(scanner, '}')) break
    }
  return { type: 'map', entries, start, end: scanner.at }
}

function readList(scanner: Scanner, start: number): JsonValue {
  const items: JsonValue[] = []
  skipBlanks(scanner)
  if (scanner.text[scanner.at] === ']') scanner.at += 1
  else
    do items.push(readValue(scanner))
    while (!isClosed(scanner, ']'))
  return { type: 'list', items, start, end: scanner.at }
}

function isClosed(scanner: Scanner, closing: string): boolean {
  const end = scanner.at
  skipBlanks(scanner)
  const sign = scanner.text[scanner.at]
  if (sign !== ',' && sign !== closing)
    throw new Fault(
      scanner.at >= scanner.text.length
        ? `the file ends before \`${closing}\``
        : `a comma is missing${before(scanner)}`,
      end,
    )
  scanner.at += 1
  return sign === closing
}

function readString(scanner: Scanner): string {
  const start = scanner.at
  const word = take(scanner, /"[^"\\\p{Cc}]*"/uy)
  if (word !== undefined) return word.slice(1, -1)
  const { text } = scanner
  let at = start + 1
  while (at < text.length && text[at] !== '"') {
    if (text.charCodeAt(at) < 0x20) throw new Fault('a text in quotes is not closed on its line', start)
    if (text[at] === '\\' && !/\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y.test(text.slice(at, at + 6)))
      throw new Fault('a backslash stands before no letter of JSON', at)
    at += text[at] === '\\' ? 2 : 1
  }
  if (at >= text.length) throw new Fault('a text in quotes is never closed', start)
  scanner.at = at + 1
  const value: unknown = JSON.parse(text.slice(start, at + 1))
  return typeof value === 'string' ? value : ''
}

function skipBlanks(scanner: Scanner): void {
  const { text } = scanner
  while (/[ \t\r\n]/.test(text[scanner.at] ?? '')) scanner.at += 1
}

function take(scanner: Scanner, pattern: RegExp): string | undefined {
  pattern.lastIndex = scanner.at
  const match = pattern.exec(scanner.text)
  if (!match) return undefined
  scanner.at += match[0].length
  return match[0]
}

function before({ text, at }: Scanner): string {
  return at >= text.length ? '' : ` before \`${excerpt(text.slice(at, at + 40))}\``
}

function excerpt(words: string): string {
  return (/^\S{1,16}/u.exec(words)?.[0] ?? '').replaceAll('`', '')
}
