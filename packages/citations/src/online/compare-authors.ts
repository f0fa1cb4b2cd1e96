import { editDistance } from '@edisi/diagnostics'
import { foldText } from '../fold-text.ts'

/**
 * Tells whether two names are one author's: the same, one of them with more words ("van den Berg", "Berg"), an umlaut
 * written out, or another writing of a script.
 */
export function compareAuthors(a: string, b: string): 'same' | 'alike' | 'other' {
  const first = foldName(a)
  const second = foldName(b)
  if (first === second || hasWords(first, second) || hasWords(second, first)) return 'same'
  // A name in another script may be anyone's.
  if (isLatin(first) !== isLatin(second)) return 'same'
  const isLong = Math.min(first.length, second.length) >= 5
  return isLong && editDistance(first, second) <= 2 ? 'alike' : 'other'
}

function foldName(name: string): string {
  return foldText(name.slice(0, 200)).replace(/([aou])e/g, '$1')
}

function hasWords(name: string, part: string): boolean {
  return part !== '' && ` ${name} `.includes(` ${part} `)
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{N} ]*$/u.test(name)
}
