/** More words than these of an author help nobody to find them. */
const most = 120

/** Gives the words of an author for a message: on one line, and cut where they are many. */
export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
