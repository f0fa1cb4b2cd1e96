import { toWordShape, type WordShape } from '@edisi/diagnostics'
import { particles } from '../citation-words.ts'
import { foldSpelling, foldTransliteration } from './fold-spelling.ts'

/** A family name, or the words of an organisation, in the forms in which it is compared; all are folded. */
export interface NameForms {
  readonly words: string
  /** Without "van", "de" and the like, unless it is nothing else. */
  readonly plain: WordShape
  /** The parts of the plain form. */
  readonly tokens: readonly string[]
  readonly spelling: string
  readonly transliteration: string
  readonly isCyrillic: boolean
}

/** Gives a folded name its forms. A name is compared with many others, so that they are made once. */
export function toNameForms(words: string): NameForms {
  const plain = withoutParticles(words)
  return {
    words,
    plain: toWordShape(plain),
    tokens: plain.split(' '),
    spelling: foldSpelling(plain),
    transliteration: foldTransliteration(plain),
    isCyrillic: /\p{Script=Cyrillic}/u.test(plain),
  }
}

function withoutParticles(words: string): string {
  if (!words.includes(' ')) return words
  const kept = words.split(' ').filter((word) => !particles.has(word))
  return kept.length === 0 ? words : kept.join(' ')
}
