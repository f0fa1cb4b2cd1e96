import { connectors, particles } from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import { toCitedName, type CitedName } from './read-cited-name.ts'

/**
 * Gives a name that ends before a bracket with the words before it that may be its beginning, longest first: "Department of Health
 * and Social Care" for "Health and Social Care", "de la Fuente" for "la Fuente". Only a list that has such a name tells that it is
 * one.
 */
export function extendName(text: string, name: CitedName): readonly CitedName[] {
  const from = Math.max(0, name.start - longest)
  const words = [...text.slice(from, name.start).matchAll(/\S+/g)]
  const longer: CitedName[] = []
  for (const word of words.toReversed().slice(0, mostWords)) {
    // A word that the slice may have cut, and one that ends a sentence or a bracket.
    if ((word.index === 0 && from > 0) || /[.!?;:()[\]”"“„»«*_]/u.test(word[0])) break
    const opening = /^\p{Ll}{1,2}['’](?=\p{Lu})/u.exec(word[0])?.[0].length ?? 0
    const start = from + word.index + opening
    if (/^\p{Lu}/u.test(text.slice(start, start + 2)) || isParticle(foldText(word[0])))
      longer.push(toCitedName(text.slice(start, name.end), start))
  }
  return longer.toReversed()
}

// "Y" is a particle of "Ortega y Gasset", but begins no name.
function isParticle(word: string): boolean {
  return particles.has(word) && !connectors.has(word)
}

// No name of an organisation that a text writes out is longer.
const mostWords = 12
const longest = 160
