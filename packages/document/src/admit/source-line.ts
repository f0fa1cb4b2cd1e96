import type { Inline, Stage } from '../inline.ts'
import { plainText } from '../plain-text.ts'

// id, en and fr, de, es, pt and it, nl.
const sourceWord =
  /^[\s(*_]*(?:sumber(?: gambar| foto| data)?|sources?|quellen?|fuentes?|fontes?|fonti|bron(?:nen)?|credit|photo credit|image credit)\s*[::]\s*\S/i

/** Says whether words are a line that tells where something is from, such as "Source: …" or "Sumber: …". */
export function isSourceLine(inlines: readonly Inline<Stage>[]): boolean {
  return sourceWord.test(plainText(inlines).slice(0, 80))
}
