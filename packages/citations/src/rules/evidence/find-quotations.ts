import type { TextRange } from '../../inline-text.ts'

// Shorter words in quotation marks are terms and titles; longer ones than the second are a stray mark.
const fewestSigns = 40
const mostSigns = 1200

/** Finds quotations of more than 40 characters in a text, with their marks; titles and questions are none. */
export function findQuotations(text: string): readonly TextRange[] {
  // Marks without a direction are pairs only where they are even.
  const isEven = text.split('"').length % 2 === 1
  const found: TextRange[] = []
  let open = -1
  let closing = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (open >= 0 && closing.includes(sign)) {
      if (isQuotation(text.slice(open + 1, at))) found.push({ start: open, end: at + 1 })
      open = -1
    } else if (pairs.has(sign) && (sign !== '"' || isEven)) {
      open = at
      closing = pairs.get(sign) ?? ''
    }
  }
  return found
}

const pairs: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
])

function isQuotation(words: string): boolean {
  if (words.length <= fewestSigns || words.length > mostSigns || words.trimEnd().endsWith('?')) return false
  const long = words.match(/(?<!\p{L})\p{L}{4,}/gu) ?? []
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length
  // "The Rise and Fall of the Third Reich" is a title by its capitals.
  return long.length >= 4 && capitals * 2 < long.length
}
