import { othersPattern } from './citation-words.ts'

/**
 * Puts other words in the place of "et al.", "dkk." and their kin. Most names have none, and are spared a pattern that takes more
 * than a millisecond to compile.
 */
export function replaceOthers(text: string, by: string): string {
  return hint.test(text) ? text.replace(othersPattern, by) : text
}

// The same words in their letters alone.
const hint =
  /(?:et|and|und|y|e|en|dan|&)\.?\s?(?:all?|alii|alia|colleagues|others|co-?workers|mitarbeiter|andere|otros|otras|outros|outras|colab|collab|cols?|coll|autres|altri|collega|kawan|lain|rekan)|dkk|[uea]\. ?[ao](?![A-Za-z])|[等ら외등]|и (?:др|соавт)/i
