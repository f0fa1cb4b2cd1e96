import type { Candidate } from '../detect/candidate.ts'
import { workOf, type KnownNames } from './collect-names.ts'
import type { Answer } from './find-answers.ts'
import { missing, type Resolution } from './resolution.ts'

/** Says that the work of a citation is missing, with its near misses; undefined where its form does not tell so much. */
export function resolveMissing(
  candidate: Candidate,
  answers: readonly Answer[],
  known: KnownNames,
): Resolution | undefined {
  const near = answers.filter((answer) => answer.hasName || answer.hasDate)
  if (!isEnough(candidate, near, known)) return undefined
  const year = candidate.date?.year ?? 0
  const distance = (answer: Answer): number => Math.abs((answer.entry.date?.year ?? 0) - year)
  const named = near
    .filter((answer) => answer.hasName)
    .toSorted((a, b) => distance(a) - distance(b) || b.score - a.score)
  const nearMisses = [...named, ...near.filter((answer) => !answer.hasName)].slice(0, mostNearMisses)
  return missing(nearMisses.map((answer) => answer.entry.reference.id))
}

// So many near misses are shown.
const mostNearMisses = 3

/** Whether the form of a citation, with what the list and the text know of its name, tells that a work is missing. */
function isEnough(candidate: Candidate, near: readonly Answer[], known: KnownNames): boolean {
  const { strength, name } = candidate
  switch (strength) {
    case 'certain':
      return true
    case 'likely':
      return (
        near.some((answer) => answer.hasName) ||
        known.names.has(name?.folded ?? '') ||
        (candidate.kind === 'narrative' ? known.isNarrative : known.isBare)
      )
    case 'personal':
      return (
        near.some(
          ({ hasName, evidence, entry }) =>
            hasName && evidence.includes('author') && entry.authors[0]?.isOrganisation === false,
        ) ||
        known.works.has(workOf(candidate)) ||
        (candidate.kind === 'narrative' ? known.isNarrative : known.isBare)
      )
    case 'possible':
      return false
    default:
      return strength satisfies never
  }
}
