import { sortLetters } from './sort-letters.ts'

/**
 * Gives the comparison of sort keys for a language: without regard to case, accents and punctuation, numbers by their
 * value, letters in the order of the language. What it says is the same on every machine, as an answer of ICU is not: that
 * one depends on the release, and on the languages that Node.js was built with.
 */
export function orderKeys(lang: string): (a: string, b: string) => number {
  const letters = sortLetters(lang)
  const groups = [...letters.keys()].filter((letter) => letter.length > 1).toSorted((a, b) => b.length - a.length)
  const pieces = new RegExp([...groups, '\\d+', '.'].join('|'), 'gsu')
  const toLower = isTurkic(lang) ? lowerTurkic : (text: string): string => text.toLowerCase()
  const weigh = remember(new Map(letters), (piece) => weighPiece(piece, letters))
  const weighKey = remember(new Map(), (key) => (toLower(key).normalize('NFC').match(pieces) ?? []).map(weigh).join(''))
  return (a, b) => {
    const [first, second] = [weighKey(a), weighKey(b)]
    return first === second ? 0 : first < second ? -1 : 1
  }
}

/**
 * What parts names and words in a key. It comes before all else, so that nothing stands before something: "Smith, Zoe"
 * before "Smithson, Ann".
 */
export const separator = '|'

function isTurkic(lang: string): boolean {
  return /^(?:tr|az)(?![a-z])/i.test(lang)
}

// Each of the two letters has its own capital there.
function lowerTurkic(text: string): string {
  return text.replaceAll('I', 'ı').replaceAll('İ', 'i').toLowerCase()
}

function remember(known: Map<string, string>, weigh: (text: string) => string): (text: string) => string {
  return (text) => {
    const weights = known.get(text) ?? weigh(text)
    known.set(text, weights)
    return weights
  }
}

function weighPiece(piece: string, letters: ReadonlyMap<string, string>): string {
  if (/^\d/.test(piece)) return weighNumber(piece)
  if (piece < '\u0080') return weighSign(piece)
  const decomposed = piece.normalize('NFKD').toLowerCase()
  const [base = '', ...marks] = decomposed
  // The Vietnamese "ấ" is the letter "â" with a tone.
  for (const mark of marks) {
    const letter = letters.get((base + mark).normalize('NFC'))
    if (letter !== undefined) return letter
  }
  return Array.from(withoutAccents(decomposed), (sign) => letters.get(sign) ?? weighSign(sign)).join('')
}

// A number comes before letters, and one of more digits after one of fewer.
function weighNumber(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '')
  return `\u0003${String.fromCharCode(Math.min(value.length, 0xfffe))}${value}`
}

function weighSign(sign: string): string {
  if (sign === separator) return '\u0001'
  if (/^[a-z]$/.test(sign)) return sign
  if (/^\d$/.test(sign)) return weighNumber(sign)
  // ICU ignores the punctuation as well.
  if (sign < '\u0080') return '$+<=>^`~'.includes(sign) ? `\u0002${sign}` : ''
  return /^\p{S}/u.test(sign) ? `\u0002${sign}` : sign
}

function withoutAccents(text: string): string {
  const letters = text.replaceAll(/[\u0300-\u036F]/g, '')
  return /^[a-z]*$/.test(letters) ? letters : letters.replaceAll(ignored, '')
}

// Accents and points, not the vowel signs of Indian scripts, which are letters; and the signs that stand for an apostrophe in
// transcriptions.
const ignored =
  /[\p{P}\p{Z}\p{Cc}\p{Cf}\u02B9-\u02BF\u0640]|[\p{Script=Inherited}\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u0656-\u065F\u06D6-\u06DC\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0CBC\u0E47-\u0E4E]/gu
