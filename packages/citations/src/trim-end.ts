/**
 * Gives a text without the signs of a class at its end: `trimEnd(text, /[.,;]/)`. The class is asked of one sign at a time,
 * so that the time is that of the signs taken away. A pattern such as `/[.,;]+$/` tries from each sign of every run in
 * the text, and takes the square of the longest.
 */
export function trimEnd(text: string, signs: RegExp): string {
  let end = text.length
  while (end > 0 && signs.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
