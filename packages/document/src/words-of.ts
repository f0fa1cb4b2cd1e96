import { languageWords } from './language-words.ts'
import type { Words } from './words.ts'

/** Gives the words of a language (BCP 47; the region does not count): id, en, de, fr, es, pt, it or nl, else English. */
export function wordsOf(lang: string): Words {
  const primary = lang.toLowerCase().split(/[-_]/)[0] ?? ''
  return languageWords.get(primary) ?? languageWords.get('en') ?? missingEnglish()
}

function missingEnglish(): never {
  throw new Error('expected English among the words of languages')
}
