/** The fields of an entry by their names in lower case, and why reading stopped; the fields before are kept. */
export interface BibtexFields {
  readonly fields: ReadonlyMap<string, string>
  readonly fault: string | undefined
}

// A value longer than this is an attack by strings that double one another.
const longestValue = 100_000

/** Reads `name = {value} # string, …`; of a name that stands twice the first counts, as in BibTeX. */
export function readBibtexFields(text: string, strings: ReadonlyMap<string, string>): BibtexFields {
  const fields = new Map<string, string>()
  const scanner = { text, at: 0 }
  for (;;) {
    skipBlank(scanner)
    if (scanner.at >= text.length) return { fields, fault: undefined }
    const name = take(scanner, /[^\s=,{}()"#%]+/y)?.toLowerCase()
    if (name === undefined) return { fields, fault: `a field's name is expected before \`${excerpt(scanner)}\`` }
    skipBlank(scanner)
    if (text[scanner.at] !== '=') return { fields, fault: `\`=\` is expected after \`${name}\`` }
    scanner.at += 1
    const value = readValue(scanner, strings)
    if (value === undefined) return { fields, fault: `the value of \`${name}\` cannot be read` }
    if (!fields.has(name)) fields.set(name, value)
    skipBlank(scanner)
    if (scanner.at >= text.length) return { fields, fault: undefined }
    if (text[scanner.at] !== ',') return { fields, fault: `a comma is missing after \`${name}\`` }
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

function readValue(scanner: Scanner, strings: ReadonlyMap<string, string>): string | undefined {
  let value = ''
  for (;;) {
    skipBlank(scanner)
    const sign = scanner.text[scanner.at]
    const part = sign === '{' || sign === '"' ? readDelimited(scanner, sign) : readBare(scanner, strings)
    if (part === undefined) return undefined
    value += part
    if (value.length > longestValue) return undefined
    skipBlank(scanner)
    if (scanner.text[scanner.at] !== '#') return value
    scanner.at += 1
  }
}

function readBare(scanner: Scanner, strings: ReadonlyMap<string, string>): string | undefined {
  const word = take(scanner, /[^\s=,{}"#%]+/y)
  return word === undefined ? undefined : (strings.get(word.toLowerCase()) ?? word)
}

function readDelimited(scanner: Scanner, opening: string): string | undefined {
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
      return text.slice(start, at)
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
