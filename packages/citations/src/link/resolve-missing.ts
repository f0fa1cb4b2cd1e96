import { strengthOf, type DatedCandidate } from '../detect/candidate.ts'
import type { CitedName } from '../detect/read-cited-name.ts'
import { isPair, workOf, type KnownNames } from './collect-names.ts'
import { isOfPerson, type Match } from './create-name-finder.ts'
import { findNearMisses, type Answering, type AnswerTools } from './find-answers.ts'
import { missing, type Resolution } from './resolution.ts'

/** What tells that weaker words cite a work too, beside what stands around them. */
export interface Knowing extends AnswerTools {
  readonly known: KnownNames
}

/** Says that the work of a citation is missing, with its near misses; undefined where its form does not tell so much. */
export function resolveMissing(
  candidate: DatedCandidate,
  answering: Answering,
  knowing: Knowing,
): Resolution | undefined {
  if (!isEnough(candidate, answering.matches.named, knowing)) return undefined
  return missing(findNearMisses(candidate.dating, answering, knowing).map(({ entry }) => entry.reference.id))
}

/** Whether the form of a citation, with what the list and the text know of its name, tells that a work is missing. */
function isEnough(
  candidate: DatedCandidate,
  named: readonly Match[],
  { known, context: { isBeside } }: Knowing,
): boolean {
  const { type, name } = candidate
  const strength = strengthOf(candidate)
  const isCustom = type === 'narrative' ? known.isNarrative : known.isBare
  if (type === 'narrative' && strength !== 'certain' && isBygone(candidate, known)) return false
  switch (strength) {
    case 'certain':
      return true
    case 'possible':
      return false
    case 'likely':
      return (
        isBeside ||
        isCustom ||
        named.length > 0 ||
        known.names.has(name.folded) ||
        (type === 'author-date' && known.isPaired && isPair(name.text)) ||
        hasFamily(name, known)
      )
    case 'personal':
      // In the sentence one name and a year may be anything, whatever the habit: "Napoleon (1806)".
      return (
        isBeside || (isCustom && type !== 'narrative') || known.works.has(workOf(candidate)) || named.some(isOfPerson)
      )
    case 'named':
      return isBeside || hasFamily(name, known) || named.some((match) => isOfSame(match, candidate, known))
    case 'titled':
      return isBeside || known.isTitled || named.length > 0
    default:
      return strength satisfies never
  }
}

// Before this year a work is rarely cited by it, and what happened often told with it: "Napoleon (1806)", "La Pepa (1812)".
const firstModern = 1900

function isBygone({ dating: { date } }: DatedCandidate, { oldest }: KnownNames): boolean {
  return date !== undefined && date.year < firstModern && date.year < oldest
}

/** Whether one of several names is that of a person in the list: "Abe, Ito and Smith (2015)". */
function hasFamily(name: CitedName, { families }: KnownNames): boolean {
  return name.authors.length > 1 && name.authors.some((author) => families.has(author))
}

/** Whether an entry is by a person of just these words, "Bronk Ramsey", or in a text without commas by such an organisation. */
function isOfSame({ evidence, entry }: Match, { name, type }: DatedCandidate, { isBare }: KnownNames): boolean {
  const [first] = entry.authors
  if (!evidence.includes('author') || !first) return false
  if (!first.isOrganisation) return first.words === name.authors[0]
  return type !== 'narrative' && isBare && first.words === name.folded
}
