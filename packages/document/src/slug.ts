/**
 * Gives the printed id for words: NFC, lower case, letters and digits of any script, `-` between words, and a letter
 * first, so that it is a valid NCName (Namespaces in XML 1.0, 4). Empty where the words have no letter or digit.
 */
export function slug(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}_]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  // A digit may not begin an NCName. Code points that XML 1.0 knows no name for do not occur: they are no letters.
  return /^[\p{Nd}\p{M}]/u.test(words) ? `s-${words}` : words
}
