import type { Answer } from './find-answers.ts'
import { clearLead, linkTo, unlisted, type Resolution } from './resolution.ts'

// A name alone tells less than a name that is said to have no date.
const leastScore = { dated: 0.55, undated: 0.65 }

/** Joins what a source line names to the entry that clearly answers; anything else is a work outside of the list. */
export function resolveSource(answers: readonly Answer[], hasDate: boolean): Resolution {
  const least = hasDate ? leastScore.dated : leastScore.undated
  const [first, second] = answers.filter(({ hasName, score }) => hasName && score > least)
  return first && (!second || first.score - second.score >= clearLead)
    ? linkTo(first.entry, first.score, first.evidence)
    : unlisted
}
