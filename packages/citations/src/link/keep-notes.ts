import type { FoundCitation, FoundProse } from './found-citation.ts'

/**
 * Keeps notes that no entry answers only where the list is what the notes cite: entries answer to so many of those that name their
 * works in full. Elsewhere it is a list of another kind, such as one for further reading.
 */
export function keepNotes(found: readonly FoundCitation[]): readonly FoundCitation[] {
  const answered = new Set<string>()
  const missed = new Set<string>()
  for (const finding of found) {
    if (finding.type === 'key' || finding.passage.role !== 'note') continue
    const { reference, outcome } = finding.resolution
    const known = outcome.type === 'year-mismatch' ? outcome.nearMisses[0] : reference
    if (known) answered.add(known)
    if (isMissed(finding)) missed.add(titleOf(finding))
  }
  const isList = answered.size > 0 && answered.size >= missed.size * leastShare
  return isList ? found : found.filter((finding) => !isMissed(finding))
}

// So many entries must be cited in notes for each work that is missing.
const leastShare = 0.5

function isMissed(finding: FoundCitation): boolean {
  return finding.type === 'prose' && finding.candidate.type === 'note' && finding.resolution.outcome.type === 'missing'
}

function titleOf({ candidate }: FoundProse): string {
  return (candidate.type === 'note' && candidate.publication?.title) || ''
}
