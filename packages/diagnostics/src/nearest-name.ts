/**
 * Gives the candidate nearest to a word, for "did you mean …?", or undefined where none is near: at most two edits,
 * and at most a third of the word's length. Case does not count; of equals the first wins.
 */
export function nearestName(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase()
  let best: string | undefined
  let least = Math.min(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(folded, candidate.toLowerCase(), least - 1)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/**
 * Counts the edits between two words: insertions, deletions, substitutions and swaps of neighbours
 * (optimal string alignment; Boytsov, ACM JEA 16, 2011, section 2.2). Of words more than `most` edits apart (whole) it
 * gives Infinity, in the time of their length times `most`: only cells so near the diagonal can belong to a shorter way
 * (Ukkonen, Information and Control 64, 1985, section 2).
 */
export function editDistance(a: string, b: string, most: number = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return far
  let before = Array.from({ length: b.length + 1 }, () => far)
  let current = [...before]
  let previous = before.map((_, index) => (index > most ? far : index))
  let last = 0
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most)
    const to = Math.min(b.length, i + most)
    current[from - 1] = from === 1 && i <= most ? i : far
    let least = at(current, from - 1)
    for (let j = from; j <= to; j++) {
      const substitution = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, substitution)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1)
      current[j] = cost
      least = Math.min(least, cost)
    }
    // A swap leads from the row before the last.
    if (Math.min(least, last) > most) return far
    last = least
    ;[before, previous, current] = [previous, current, before]
  }
  const distance = at(previous, b.length)
  return distance > most ? far : distance
}

const far = Number.POSITIVE_INFINITY

function at(row: readonly number[], index: number): number {
  return row[index] ?? far
}
