import { foldText } from '../fold-text.ts'

/**
 * Tells how alike two titles are, from 0 to 1, without case, accents and punctuation. A title that is given without its
 * subtitle, or with it, is the same title. Beyond, pairs of neighbouring letters are compared (Dice, Ecology 26, 1945), which
 * forgives a slip and works in scripts that do not part their words.
 */
export function compareTitles(a: string, b: string): number {
  const first = fold(a)
  const second = fold(b)
  if (first === '' || second === '') return 0
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first]
  if (longer === shorter) return 1
  if (shorter.length >= 12 && longer.startsWith(`${shorter} `)) return 1
  return diceOf(pairsOf(shorter), pairsOf(longer))
}

function fold(title: string): string {
  const bare = title.replace(/^\W{0,2}(?:retracted|withdrawn)(?: (?:article|paper|chapter))?\W{0,2}[:\]]/i, '')
  return foldText(bare.slice(0, 300))
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const letters = text.replaceAll(' ', '')
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function diceOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  const all = countOf(a) + countOf(b)
  return all === 0 ? 0 : (2 * shared) / all
}

function countOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0)
}
