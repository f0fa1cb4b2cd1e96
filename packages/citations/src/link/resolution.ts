import type { Evidence, Outcome } from '../linked-document.ts'

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
