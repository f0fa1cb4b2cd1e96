import type { Place } from '@edisi/diagnostics'

/** A citation that is left as it is, and why. */
export interface KeptCitation {
  readonly place: Place
  readonly text: string
  readonly reason: string
}
