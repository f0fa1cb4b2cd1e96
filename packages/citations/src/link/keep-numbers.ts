import type { Finding } from './record-citations.ts'

/**
 * Keeps numbers in square brackets as citations only where the text cites by number: the list has such a number, and
 * numbers are more frequent than authors with years. Elsewhere `[1]` is an index, a note or a range.
 */
export function keepNumbers(found: readonly (readonly Finding[])[]): readonly (readonly Finding[])[] {
  let numbers = 0
  let authors = 0
  for (const finding of found.flat()) {
    if (finding.type === 'key') authors += 1
    else if (finding.candidate.kind !== 'number') authors += finding.resolution.outcome.type === 'linked' ? 1 : 0
    else if (finding.resolution.outcome.type === 'linked') numbers += 1
  }
  if (numbers > authors) return found
  return found.map((findings) =>
    findings.filter((finding) => finding.type === 'key' || finding.candidate.kind !== 'number'),
  )
}
