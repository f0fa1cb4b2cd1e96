/**
 * Counts the edits between two words: insertions, deletions, substitutions and swaps of neighbours
 * (optimal string alignment; Boytsov, ACM JEA 16, 2011, section 2.2). Of words more than `most` edits apart (whole) it
 * gives Infinity, in the time of their length times `most`: only cells so near the diagonal can belong to a shorter way
 * (Ukkonen, Information and Control 64, 1985, section 2).
 */
export function editDistance(a: string, b: string, most: number = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return far
  // What two words begin and end with alike takes no edit.
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  let same = 0
  const least = Math.min(a.length, b.length) - from
  while (same < least && a[a.length - same - 1] === b[b.length - same - 1]) same += 1
  return countEdits(a.slice(from, a.length - same), b.slice(from, b.length - same), most)
}

function countEdits(a: string, b: string, most: number): number {
  let before = new Float64Array(b.length + 1).fill(far)
  let current = before.slice()
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

function at(row: Float64Array, index: number): number {
  return row[index] ?? far
}
