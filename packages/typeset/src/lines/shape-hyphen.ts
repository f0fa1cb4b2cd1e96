import type { FaceShelf } from '../faces/face-shelf.ts'
import type { TextStyle } from '../paragraph-items.ts'
import { shapeWord } from '../shaping/shape-word.ts'
import type { ShapedWord } from '../shaping/shaped-word.ts'

// A key that no word of an author can have: line breaks never reach a word.
const key = '\n-'

/**
 * Gives the hyphen of a style. Its text is a soft hyphen (U+00AD), so that who copies or reads the page gets the word
 * as it was (ISO 32000-1, 14.8.2.2.3).
 */
export function shapeHyphen(style: TextStyle, shelf: FaceShelf): ShapedWord {
  const words = shelf.wordsIn(style).shaped
  let hyphen = words.get(key)
  if (hyphen === undefined) {
    const shaped = shapeWord('-', style, shelf)
    const parts = shaped.parts.map((part) => ({ ...part, shaped: { ...part.shaped, texts: ['\u00ad'] } }))
    words.set(key, (hyphen = { ...shaped, parts }))
  }
  return hyphen
}
