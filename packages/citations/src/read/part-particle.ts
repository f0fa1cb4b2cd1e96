import { particles } from '../citation-words.ts'

/** Parts the particle from the end of given names: "Michael te", "A. B. van der", "J. d'"; undefined where none stands there. */
export function partParticle(words: string): { readonly rest: string; readonly particle: string } | undefined {
  const list = words
    .trim()
    .replace(/(?<=\p{Ll})\.$/u, '')
    .split(' ')
  let first = list.length
  while (first > 1 && isParticle(list[first - 1] ?? '')) first -= 1
  if (first === list.length || !/\p{L}/u.test(list[first - 1] ?? '')) return undefined
  return { rest: list.slice(0, first).join(' '), particle: list.slice(first).join(' ') }
}

/** Whether a word is a particle as it is written behind a name: a small one, and no word for "and". */
function isParticle(word: string): boolean {
  if (/^d['’]$/.test(word)) return true
  return /^['’]?\p{Ll}/u.test(word) && particles.has(word.replace(/^['’]/, '')) && !/^[eyi]$/.test(word)
}
