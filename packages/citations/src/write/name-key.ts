import { authorsOf } from '../authors-of.ts'
import { foldText } from '../fold-text.ts'
import type { Reference } from '../linked-document.ts'
import { yearOf } from '../year-of.ts'

/** Longer, a key is no help to whoever types it. */
const longestName = 24

/**
 * Names a key for an entry as its citation would: the first author's family name, or the words of an organisation, else
 * the first words of the title; then the year with its letter, or `nd`. Letters of any script, without accents.
 */
export function nameKey({ csl, text }: Pick<Reference, 'csl' | 'text'>): string {
  const [author] = authorsOf(csl)
  const name = author?.family ?? author?.literal ?? csl.title ?? csl['container-title'] ?? ''
  const isPerson = author?.family !== undefined
  const words = foldText(name)
    .split(' ')
    .filter((word) => isPerson || !smallWords.has(word))
  const year = yearOf(csl)
  const letter =
    year === undefined ? '' : (new RegExp(`(?<!\\d)${year}([a-z])(?![\\p{L}\\p{N}])`, 'u').exec(text)?.[1] ?? '')
  return `${joinWords(words) || 'entry'}${year === undefined ? 'nd' : `${Math.abs(year)}${letter}`}`
}

const smallWords: ReadonlySet<string> = new Set(
  'a an the of and for to in on der die das la le les el los dan untuk'.split(' '),
)

function joinWords(words: readonly string[]): string {
  let joined = words[0]?.slice(0, longestName) ?? ''
  for (const word of words.slice(1)) {
    if (joined.length + word.length > longestName) break
    joined += word
  }
  return joined
}
