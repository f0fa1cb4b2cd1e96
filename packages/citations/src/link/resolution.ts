import type { Evidence, Outcome } from '../linked-document.ts'
import type { IndexedReference } from './index-references.ts'

/** What a citation was found to mean. */
export interface Resolution {
  readonly reference: string | null
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly outcome: Outcome
}

/** What names something outside of the list. */
export const unlisted: Resolution = { reference: null, confidence: 0, evidence: [], outcome: { type: 'unlisted' } }

/** What no entry answers; `nearMisses` are the ids of entries that nearly do, best first. */
export function missing(nearMisses: readonly string[]): Resolution {
  return { reference: null, confidence: 0, evidence: [], outcome: { type: 'missing', nearMisses } }
}

/** Scores closer than this are equal: only the order of their entries in the list would part them. */
export const clearLead = 0.035

/** What an entry answers. */
export function linkTo(entry: IndexedReference, confidence: number, evidence: readonly Evidence[]): Resolution {
  return {
    reference: entry.reference.id,
    confidence: Math.min(1, Math.round(confidence * 100) / 100),
    evidence,
    outcome: { type: 'linked' },
  }
}
