import type { TextRange } from '../inline-text.ts'

/** The fields of an entry by their names in lower case, and why reading stopped; the fields before are kept. */
export interface BibtexFields {
  readonly fields: ReadonlyMap<string, string>
  /** Where each value stands in the text, without its delimiters; not where strings or `#` made it. */
  readonly ranges: ReadonlyMap<string, TextRange>
  readonly fault: { readonly reason: string; readonly at: number } | undefined
}

// A value longer than this is an attack by strings that double one another.
const longestValue = 100_000

/** Reads `name = {value} # string, …`; of a name that stands twice the first counts, as in BibTeX. */
export function readBibtexFields(text: string, strings: ReadonlyMap<string, string>): BibtexFields {
  const fields = new Map<string, string>()
  const ranges = new Map<string, TextRange>()
  const scanner = { text, at: 0 }
  for (;;) {
    skipBlank(scanner)
    if (scanner.at >= text.length) return { fields, ranges, fault: undefined }
    const { at } = scanner
    const fail = (reason: string, from = at): BibtexFields => ({ fields, ranges, fault: { reason, at: from } })
    const name = take(scanner, /[^\s=,{}()"#%]+/y)?.toLowerCase()
    if (name === undefined) return fail(`a field's name is expected before \`${excerpt(scanner)}\``)
    skipBlank(scanner)
    if (text[scanner.at] !== '=') return fail(`\`=\` is expected after \`${name}\``)
    scanner.at += 1
    const value = readValue(scanner, strings)
    if (value === undefined) return fail(`the value of \`${name}\` cannot be read`)
    if (!fields.has(name)) {
      fields.set(name, value.words)
      if (value.range) ranges.set(name, value.range)
    }
    const end = scanner.at
    skipBlank(scanner)
    if (scanner.at >= text.length) return { fields, ranges, fault: undefined }
    if (text[scanner.at] !== ',') return fail(`a comma is missing after \`${name}\``, end)
    while (text[scanner.at] === ',') {
      scanner.at += 1
      skipBlank(scanner)
    }
  }
}

interface Scanner {
  readonly text: string
  at: number
}

interface Value {
  readonly words: string
  /** Where it stands; undefined where it is put together. */
  readonly range: TextRange | undefined
}

function readValue(scanner: Scanner, strings: ReadonlyMap<string, string>): Value | undefined {
  let value: Value | undefined
  for (;;) {
    skipBlank(scanner)
    const sign = scanner.text[scanner.at]
    const part = sign === '{' || sign === '"' ? readDelimited(scanner, sign) : readBare(scanner, strings)
    if (part === undefined) return undefined
    value = value ? { words: value.words + part.words, range: undefined } : part
    if (value.words.length > longestValue) return undefined
    const end = scanner.at
    skipBlank(scanner)
    if (scanner.text[scanner.at] !== '#') {
      scanner.at = end
      return value
    }
    scanner.at += 1
  }
}

function readBare(scanner: Scanner, strings: ReadonlyMap<string, string>): Value | undefined {
  const start = scanner.at
  const word = take(scanner, /[^\s=,{}"#%]+/y)
  if (word === undefined) return undefined
  const meant = strings.get(word.toLowerCase())
  return meant === undefined ? { words: word, range: { start, end: scanner.at } } : { words: meant, range: undefined }
}

function readDelimited(scanner: Scanner, opening: string): Value | undefined {
  const { text } = scanner
  const start = scanner.at + 1
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}' && depth > 0) depth -= 1
    else if (depth === 0 && sign === (opening === '{' ? '}' : '"')) {
      scanner.at = at + 1
      return { words: text.slice(start, at), range: { start, end: at } }
    }
  }
  return undefined
}

function skipBlank(scanner: Scanner): void {
  take(scanner, /(?:\s|%[^\n]*(?:\n|$))+/y)
}

function take(scanner: Scanner, pattern: RegExp): string | undefined {
  pattern.lastIndex = scanner.at
  const match = pattern.exec(scanner.text)
  if (!match) return undefined
  scanner.at += match[0].length
  return match[0]
}

function excerpt(scanner: Scanner): string {
  return scanner.text.slice(scanner.at, scanner.at + 12).trim()
}
