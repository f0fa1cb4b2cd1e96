import { addToGroup } from '../add-to-group.ts'
import { foldText } from '../fold-text.ts'
import type { IndexedReference } from './index-references.ts'

/** Gives the one entry that has the designation of a standard; undefined where none or several have it. */
export type StandardFinder = (designation: string) => IndexedReference | undefined

/** Makes the function that looks standards up by their numbers. They are put in order when the first one is asked for. */
export function createStandardFinder(entries: readonly IndexedReference[]): StandardFinder {
  let byNumber: ReadonlyMap<string, readonly IndexedReference[]> | undefined
  return (designation) => {
    byNumber ??= groupByNumbers(entries)
    const words = ` ${foldText(designation)} `
    // Of its number and its year, what fewer entries have.
    const groups = numbersIn(words).map((number) => byNumber?.get(number) ?? [])
    const [fewest = []] = groups.toSorted((a, b) => a.length - b.length)
    const [first, second] = fewest.filter((entry) => entry.words.includes(words))
    return second ? undefined : first
  }
}

function groupByNumbers(entries: readonly IndexedReference[]): ReadonlyMap<string, readonly IndexedReference[]> {
  const groups = new Map<string, IndexedReference[]>()
  for (const entry of entries) for (const number of new Set(numbersIn(entry.words))) addToGroup(groups, number, entry)
  return groups
}

/** Each designation has a number, alone or with letters before it: "iso 9001", "en12". */
function numbersIn(words: string): readonly string[] {
  return words.split(' ').filter((word) => /\p{N}/u.test(word))
}
