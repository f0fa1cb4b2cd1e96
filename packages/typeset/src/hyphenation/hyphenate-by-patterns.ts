/**
 * Patterns of a language. `levels` has for the letters of each pattern the digits between them as a string, and an empty
 * one for each beginning of a pattern that is none itself; `exceptions` words that are divided otherwise.
 */
export interface Patterns {
  readonly levels: ReadonlyMap<string, string>
  readonly exceptions: ReadonlyMap<string, readonly number[]>
  /** How many letters must stand before the first division, and after the last. */
  readonly left: number
  readonly right: number
}

/** Reads a file of patterns: `%` a comment, the two minima, `=` an exception with its hyphens, else a pattern. */
export function readPatterns(text: string): Patterns {
  const levels = new Map<string, string>()
  const exceptions = new Map<string, readonly number[]>()
  let minima: readonly number[] | undefined
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('%')) continue
    if (minima === undefined) minima = line.split(' ').map(Number)
    else if (line.startsWith('=')) addException(exceptions, line.slice(1))
    else addPattern(levels, line)
  }
  return { levels, exceptions, left: minima?.[0] ?? 2, right: minima?.[1] ?? 3 }
}

function addException(exceptions: Map<string, readonly number[]>, line: string): void {
  const offsets: number[] = []
  let word = ''
  for (const character of line) {
    if (character === '-') offsets.push(word.length)
    else word += character
  }
  exceptions.set(word, offsets)
}

function addPattern(levels: Map<string, string>, line: string): void {
  let letters = ''
  let digits = ''
  let level = '0'
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at)
    if (character >= '0' && character <= '9') {
      level = character
      continue
    }
    digits += level
    level = '0'
    letters += character
    if (!levels.has(letters)) levels.set(letters, '')
  }
  levels.set(letters, digits + level)
}

/**
 * Gives the offsets at which a word may be divided.
 * Source: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983, chapters 2 and 3; a map of beginnings for his trie.
 */
export function hyphenateByPatterns(word: string, patterns: Patterns): readonly number[] {
  const lower = word.toLowerCase()
  // Letters that change their number with their case (the dotted I) would move the offsets.
  if (lower.length !== word.length) return []
  const exception = patterns.exceptions.get(lower)
  if (exception !== undefined) return exception
  const found = findLevels(`.${lower}.`, patterns.levels)
  const offsets: number[] = []
  for (let at = patterns.left; at <= word.length - patterns.right; at++) {
    if ((found[at + 1] ?? 0) % 2 === 1) offsets.push(at)
  }
  return offsets
}

function findLevels(word: string, levels: ReadonlyMap<string, string>): Uint8Array {
  const found = new Uint8Array(word.length + 1)
  for (let from = 0; from < word.length; from++) {
    for (let to = from + 1; to <= word.length; to++) {
      const digits = levels.get(word.slice(from, to))
      if (digits === undefined) break
      for (let at = 0; at < digits.length; at++) {
        const level = digits.charCodeAt(at) - 48
        if (level > (found[from + at] ?? 0)) found[from + at] = level
      }
    }
  }
  return found
}
