// The time that micromark 4 takes over stress grows with the square of its marks in one paragraph: these take a second.
const mostMarks = 4000

/** Gives the offset of the first paragraph with more marks of stress than any true one has; undefined where none has. */
export function findCrowdedParagraph(text: string): number | undefined {
  let marks = 0
  let start = 0
  for (const found of text.matchAll(/[*_]+|\n[ \t\r]*\n/g)) {
    if (!found[0].startsWith('\n')) marks++
    else {
      marks = 0
      start = found.index + found[0].length
    }
    if (marks > mostMarks) return start
  }
  return undefined
}
