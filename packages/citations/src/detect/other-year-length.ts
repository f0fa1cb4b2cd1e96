/** Gives the length of a second year of the same work that opens a text behind the first: "/2015", " [1969]". It is 0 where none stands there. */
export function otherYearLength(text: string): number {
  return /^(?:\/\d{4}|\s?\[\d{4}\])/.exec(text)?.[0].length ?? 0
}
