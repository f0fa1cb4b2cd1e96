/**
 * Writes words by the kind of their letters: `A` for a capital, `a` for a small one, `o` for one without case; accents that
 * stand alone vanish, and all other signs stay. Patterns of names are tried on this form: with the tables of Unicode in
 * them, an engine takes longer to compile them than to read a list.
 */
export function shapeOf(words: string): string {
  let shape = ''
  for (const letter of words) {
    const code = letter.codePointAt(0) ?? 0
    if (letter.toLowerCase() !== letter) shape += 'A'
    else if (letter.toUpperCase() !== letter) shape += 'a'
    else if (code >= 0x300 && code < 0x370) continue
    else shape += code < 0x2c0 || (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) ? letter : 'o'
  }
  return shape
}
