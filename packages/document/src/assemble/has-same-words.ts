/** Says whether two texts have the same letters and digits, whatever their case and punctuation. */
export function hasSameWords(first: string, second: string): boolean {
  return lettersOf(first) === lettersOf(second)
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
