/** What an edition says, in its order: each as one string without white space (see `squeezeWords`). */
export interface EditionWords {
  /** Title block, text, and imprint; in a book the text alone. */
  readonly text: string
  /** Title page and imprint of a book, whose parts each edition arranges in its own way: their letters, sorted. */
  readonly opening: string
  /** The words of each note by its id. */
  readonly notes: ReadonlyMap<string, string>
}

/**
 * Leaves out what is no word: white space, soft hyphens and other characters that are never drawn (joiners, marks of
 * direction), controls, which no edition can hold, and the dots that part the facts of a printed title block.
 */
export function squeezeWords(words: string): string {
  return words.replace(/[\s·\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]+/gu, '')
}

/** Gives the letters of some words in an order that does not depend on theirs. */
export function sortLetters(words: string): string {
  return Array.from(squeezeWords(words)).toSorted().join('')
}
