import { addToGroup } from '../add-to-group.ts'
import { indexMisspelt } from './index-misspelt.ts'
import type { IndexedAuthor, IndexedReference } from './index-references.ts'
import type { NameForms } from './name-forms.ts'

/** Gives the entries of which an author may answer to a name. */
export type AuthorIndex = (cited: NameForms) => ReadonlySet<IndexedReference>

/**
 * Makes the index of some authors of each entry: by the forms of their names, the first and the last word of these, and for persons
 * by the given and the family name, "Siti Aminah" for "Aminah, S.".
 */
export function indexAuthors(
  entries: readonly IndexedReference[],
  authorsOf: (entry: IndexedReference) => readonly IndexedAuthor[],
): AuthorIndex {
  const byForm: Groups = new Map()
  const byPlain: Groups = new Map()
  const byPerson: Groups = new Map()
  for (const entry of entries) {
    for (const author of authorsOf(entry)) {
      const { plain } = author.forms
      for (const form of formsOf(author)) addToGroup(byForm, form, entry)
      addToGroup(byPlain, plain.word, entry)
      if (!author.isOrganisation) addToGroup(byPerson, `${author.initials[0] ?? ''} ${plain.word}`, entry)
    }
  }
  const misspelt = indexMisspelt(byPlain)
  return ({ words, plain, spelling, transliteration }) => {
    const [initial = ''] = plain.word
    const groups = [
      ...[words, plain.word, spelling, transliteration].map((form) => byForm.get(form)),
      ...familiesIn(plain.word).flatMap((family) => [byPerson.get(`${initial} ${family}`), byPerson.get(` ${family}`)]),
      ...misspelt(plain.word),
    ]
    return new Set(groups.flatMap((group) => group ?? []))
  }
}

type Groups = Map<string, IndexedReference[]>

// Of an organisation with more words than this none stands for the whole.
const mostWords = 4

function formsOf({ forms, isOrganisation }: IndexedAuthor): ReadonlySet<string> {
  const { words, plain, tokens, spelling, transliteration } = forms
  const ends = !isOrganisation || tokens.length <= mostWords ? [tokens[0] ?? '', tokens.at(-1) ?? ''] : []
  return new Set([words, plain.word, spelling, transliteration, ...ends])
}

/** "Márquez" and "García Márquez" of "Gabriel García Márquez". */
function familiesIn(name: string): readonly string[] {
  return [...name.matchAll(/ /g)].map(({ index }) => name.slice(index + 1))
}
