import { foldText } from '../fold-text.ts'
import type { Evidence } from '../linked-document.ts'
import type { FoundCitation } from './found-citation.ts'

/**
 * Gives "ibid." the entry of the citation before it, and "Smith, op. cit." that of the last one of the same author: in notes the
 * notes count, in the text the text. Without any such citation they lead nowhere.
 */
export function repeatCitations(findings: readonly FoundCitation[]): readonly FoundCitation[] {
  const last = new Map<boolean, string>()
  const byName = new Map<string, string>()
  return findings.map((finding) => {
    if (finding.type === 'key') return finding
    const { candidate, passage, resolution } = finding
    const isNote = passage.role === 'note'
    const words = candidate.name?.authors[0] ?? foldText(candidate.name?.text ?? '')
    const reference = candidate.repeats
      ? candidate.repeats === 'previous'
        ? last.get(isNote)
        : byName.get(words)
      : (resolution.reference ?? undefined)
    if (reference === undefined) {
      // What stands between is no citation of an entry: "ibid." would mean that.
      if (!candidate.repeats) last.delete(isNote)
      return finding
    }
    last.set(isNote, reference)
    if (words !== '') byName.set(words, reference)
    return candidate.repeats ? { ...finding, resolution: { ...linked, reference } } : finding
  })
}

const linked = { confidence: 0.9, evidence: ['repeated'] as readonly Evidence[], outcome: { type: 'linked' } as const }
