import { addToGroup } from '../add-to-group.ts'
import { indexAuthors } from './index-authors.ts'
import type { IndexedReference } from './index-references.ts'
import type { ComparedName } from './match-name.ts'
import type { NameForms } from './name-forms.ts'

/** The entries that a name may answer to. */
export interface Likely {
  /** Each that answers well enough to be linked, and some others. */
  readonly whole: ReadonlySet<IndexedReference>
  /** Of a year, or of none, 0, those of which the first author answers, and the further ones may not. */
  readonly partial: (year: number) => readonly IndexedReference[]
}

/**
 * Makes the index of the authors of all entries. One family may have written most of a list: "Smith & Lee" is looked up by Lee too,
 * and "A. Smith" by the initial.
 */
export function indexFamilies(entries: Entries): (name: ComparedName) => Likely {
  const findFirst = indexAuthors(entries, ({ authors }) => authors.slice(0, 1))
  const further = createFurtherFinder(entries)
  const known = new Map<string, Family>()
  const familyOf = (cited: NameForms): Family => {
    const family = known.get(cited.words) ?? groupFamily(findFirst(cited))
    known.set(cited.words, family)
    return family
  }
  return ({ families: [first, second], initials: [initials = ''] }) => {
    if (!first) return { whole: new Set(), partial: () => [] }
    const { all, byYear, byInitial, open } = familyOf(first)
    const partial = (year: number): Entries => byYear.get(year) ?? []
    if (all.size <= few) return { whole: all, partial }
    if (second) {
      const joined = further(second).filter((entry) => all.has(entry))
      return { whole: new Set([...joined, ...open]), partial }
    }
    const [initial] = initials
    if (initial === undefined) return { whole: all, partial }
    return { whole: new Set([...(byInitial.get(initial) ?? []), ...(byInitial.get('') ?? [])]), partial }
  }
}

type Entries = readonly IndexedReference[]

// So many entries are sooner compared than told apart.
const few = 20

/** The entries whose first author may answer to a name. */
interface Family {
  readonly all: ReadonlySet<IndexedReference>
  readonly byYear: ReadonlyMap<number, Entries>
  readonly byInitial: ReadonlyMap<string, Entries>
  /** Those that name no further author and leave some out: "Smith, A., et al.". */
  readonly open: Entries
}

function groupFamily(all: ReadonlySet<IndexedReference>): Family {
  const byYear = new Map<number, IndexedReference[]>()
  const byInitial = new Map<string, IndexedReference[]>()
  for (const entry of all) {
    for (const year of entry.years) addToGroup(byYear, year, entry)
    addToGroup(byInitial, entry.authors[0]?.initials[0] ?? '', entry)
  }
  return {
    all,
    byYear,
    byInitial,
    open: [...all].filter(({ hasOthers, authors }) => hasOthers && authors.length === 1),
  }
}

/**
 * Makes the function that gives the entries that have a further author, or the words of one where authors were not told apart. Most
 * lists never need it.
 */
function createFurtherFinder(entries: Entries): (cited: NameForms) => Entries {
  let index:
    | { readonly find: ReturnType<typeof indexAuthors>; readonly byWord: ReadonlyMap<string, Entries> }
    | undefined
  return (cited) => {
    index ??= { find: indexAuthors(entries, ({ authors }) => authors.slice(1)), byWord: groupByOpening(entries) }
    const [word = ''] = cited.words.split(' ', 1)
    return [...index.find(cited), ...(index.byWord.get(word) ?? [])]
  }
}

function groupByOpening(entries: Entries): ReadonlyMap<string, Entries> {
  const groups = new Map<string, IndexedReference[]>()
  for (const entry of entries) for (const word of new Set(entry.opening.split(' '))) addToGroup(groups, word, entry)
  return groups
}
