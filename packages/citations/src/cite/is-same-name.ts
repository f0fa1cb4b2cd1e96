import { authorsOf } from '../authors-of.ts'
import { connectors, othersWords } from '../citation-words.ts'
import { isOthers } from '../csl-item.ts'
import type { CslItem } from '../csl-item.ts'
import { foldText } from '../fold-text.ts'

/**
 * Whether words are the names of an entry's authors as a citation prints them: "Smith", "Smith and Lee", "Smith et al.", or
 * all of them.
 */
export function isSameName(words: string, csl: CslItem): boolean {
  const all = authorsOf(csl)
  const authors = all.filter((name) => !isOthers(name))
  const isMany = all.length > 2 || authors.length < all.length
  if (authors.length === 0 || /['’]s?\s*$/.test(words.trim())) return false
  const tokens = foldText(words.replaceAll('&', ' and ')).split(' ')
  const hasOthers = tokens.some((token) => othersWords.has(token))
  if (hasOthers && !isMany) return false
  const named = tokens.filter((token) => !connectors.has(token) && !othersWords.has(token))
  const wanted = (hasOthers ? authors.slice(0, 1) : authors).map((name) =>
    [name['non-dropping-particle'], name.family ?? name.literal].filter((part) => part !== undefined).join(' '),
  )
  const expected = foldText(wanted.join(' ')).split(' ')
  return named.join(' ') === expected.filter((token) => !connectors.has(token)).join(' ')
}
