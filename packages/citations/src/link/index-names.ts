import { addToGroup } from '../add-to-group.ts'
import { indexBeginnings } from './index-beginnings.ts'
import { indexFamilies, type Likely } from './index-families.ts'
import type { IndexedReference } from './index-references.ts'
import { indexMisspelt } from './index-misspelt.ts'
import type { ComparedName } from './match-name.ts'

/** Gives the entries that a name may answer to; the time does not grow with the list, but with what is found. */
export type NameIndex = (name: ComparedName) => Likely

/** Makes the index of all names that entries are cited by. */
export function indexNames(entries: Entries): NameIndex {
  const organisations = indexOrganisations(entries)
  const families = indexFamilies(entries)
  const works = indexWorks(entries)
  return (name) => {
    const { whole, partial } = families(name)
    const found = new Set(whole)
    const wholes = new Set([name.whole.word, ...name.partShapes.map(({ word }) => word)])
    const groups = [...[...wholes].flatMap(organisations), ...works(name.folded)]
    for (const group of groups) for (const entry of group) found.add(entry)
    return { whole: found, partial }
  }
}

type Entries = readonly IndexedReference[]
type Groups = Map<string, IndexedReference[]>

/** By the name of an organisation, what it begins with, what begins with it, its misspellings, and its acronyms. */
function indexOrganisations(entries: Entries): (words: string) => readonly Entries[] {
  const byWords: Groups = new Map()
  const byAcronym: Groups = new Map()
  for (const entry of entries) {
    const [first] = entry.authors
    if (first?.isOrganisation === true) addToGroup(byWords, first.words, entry)
    for (const acronym of entry.acronyms) addToGroup(byAcronym, acronym, entry)
  }
  const longer = indexBeginnings(byWords)
  const misspelt = indexMisspelt(byWords)
  return (words) => {
    const [first = ''] = words.split(' ', 1)
    const shorter = beginningsOf(words).map((beginning) => byWords.get(beginning) ?? [])
    const acronyms = [byAcronym.get(words) ?? [], byAcronym.get(first) ?? []]
    return [...shorter, ...longer(words), ...misspelt(words), ...acronyms]
  }
}

/** "a", "a b" and "a b c" of "a b c". */
function beginningsOf(words: string): readonly string[] {
  return [...words.matchAll(/ |$/g)].map(({ index }) => words.slice(0, index))
}

/** By what may stand in the author's stead: the container, the publisher, the title and what it begins with. */
function indexWorks(entries: Entries): (words: string) => readonly Entries[] {
  const byWords: Groups = new Map()
  const byTitle: Groups = new Map()
  for (const entry of entries) {
    const { container, publisher, titleHead, title } = entry
    for (const words of new Set([container, publisher, titleHead])) addToGroup(byWords, words, entry)
    addToGroup(byTitle, title, entry)
  }
  const longer = indexBeginnings(byTitle)
  return (words) => [byWords.get(words) ?? [], byTitle.get(words) ?? [], ...longer(words)]
}
