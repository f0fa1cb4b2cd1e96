/** A word with the letters that it has, by which most words are told from it without counting edits. */
export interface WordShape {
  readonly word: string
  /** A bit for each of them, though a few share one. */
  readonly letters: number
}

/** Gives a word the shape that `isNear` compares. */
export function toWordShape(word: string): WordShape {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return { word, letters }
}

/**
 * Whether two words are at most so many edits apart, as `editDistance` counts them. It is for a few edits: each more takes
 * four times as long. Most words are told apart without looking at their letters one by one.
 */
export function isNear(a: WordShape, b: WordShape, most: number): boolean {
  // An edit brings in one letter and takes one away at most.
  if (countBits(a.letters ^ b.letters) > 2 * most) return false
  return isWithin({ word: a.word, at: 0 }, { word: b.word, at: 0 }, most)
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

interface Rest {
  readonly word: string
  readonly at: number
}

function isWithin(a: Rest, b: Rest, most: number): boolean {
  const lead = countEqual(a, b)
  const from = a.at + lead
  const to = b.at + lead
  const longer = a.word.length - from - (b.word.length - to)
  if (Math.abs(longer) > most) return false
  if (from === a.word.length || to === b.word.length) return true
  if (most === 0) return false
  const next = (inA: number, inB: number): boolean =>
    isWithin({ word: a.word, at: from + inA }, { word: b.word, at: to + inB }, most - 1)
  const isSwapped = a.word[from] === b.word[to + 1] && a.word[from + 1] === b.word[to]
  return next(1, 1) || next(1, 0) || next(0, 1) || (isSwapped && next(2, 2))
}

function countEqual(a: Rest, b: Rest): number {
  let count = 0
  while (a.at + count < a.word.length && a.word[a.at + count] === b.word[b.at + count]) count += 1
  return count
}
