import type { Candidate } from '../detect/candidate.ts'
import type { CitedName } from '../detect/read-cited-name.ts'
import { isPair, workOf, type KnownNames } from './collect-names.ts'
import { isOfPerson, type Answer } from './find-answers.ts'
import { missing, type Resolution } from './resolution.ts'

/** What tells that weaker words cite a work too. */
export interface Knowing {
  readonly known: KnownNames
  /** Whether they stand beside a citation that an entry answers: in its bracket, or joined to it by "and". */
  readonly isBeside: boolean
}

/** Says that the work of a citation is missing, with its near misses; undefined where its form does not tell so much. */
export function resolveMissing(
  candidate: Candidate,
  answers: readonly Answer[],
  knowing: Knowing,
): Resolution | undefined {
  const near = answers.filter((answer) => answer.hasName || answer.hasDate)
  if (!isEnough(candidate, near, knowing)) return undefined
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
function isEnough(candidate: Candidate, near: readonly Answer[], { known, isBeside }: Knowing): boolean {
  const { strength, name, kind } = candidate
  const isCustom = kind === 'narrative' ? known.isNarrative : known.isBare
  if (kind === 'narrative' && strength !== 'certain' && isBygone(candidate, known)) return false
  switch (strength) {
    case 'certain':
      return true
    case 'possible':
      return false
    case 'likely':
      return (
        isBeside ||
        isCustom ||
        near.some(({ hasName }) => hasName) ||
        known.names.has(name?.folded ?? '') ||
        (kind === 'author-date' && known.isPaired && isPair(name?.text ?? '')) ||
        hasFamily(name, known)
      )
    case 'personal':
      // In the sentence one name and a year may be anything, whatever the habit: "Napoleon (1806)".
      return (
        isBeside ||
        (isCustom && kind !== 'narrative') ||
        known.works.has(workOf(candidate)) ||
        near.some((answer) => answer.hasName && isOfPerson(answer))
      )
    case 'named':
      return isBeside || hasFamily(name, known) || near.some((answer) => isOfSame(answer, candidate, known))
    case 'titled':
      return isBeside || known.isTitled || near.some(({ hasName }) => hasName)
    default:
      return strength satisfies never
  }
}

// Before this year a work is rarely cited by it, and what happened often told with it: "Napoleon (1806)", "La Pepa (1812)".
const firstModern = 1900

function isBygone({ date }: Candidate, { oldest }: KnownNames): boolean {
  return date !== undefined && date.year < firstModern && date.year < oldest
}

/** Whether one of several names is that of a person in the list: "Abe, Ito and Smith (2015)". */
function hasFamily(name: CitedName | undefined, { families }: KnownNames): boolean {
  return name !== undefined && name.authors.length > 1 && name.authors.some((author) => families.has(author))
}

/** Whether an entry is by a person of just these words, "Bronk Ramsey", or in a text without commas by such an organisation. */
function isOfSame({ hasName, evidence, entry }: Answer, { name, kind }: Candidate, { isBare }: KnownNames): boolean {
  const [first] = entry.authors
  if (!hasName || !evidence.includes('author') || !first) return false
  if (!first.isOrganisation) return first.words === name?.authors[0]
  return kind !== 'narrative' && isBare && first.words === name?.folded
}
