import type { PartialDate } from '@edisi/document'
import { foldText } from '../fold-text.ts'
import type { Reference } from '../linked-document.ts'
import { dateInUrl } from '../read/find-dates.ts'
import { citedWords } from '../read/read-names.ts'
import { authorsOf } from '../read/read-prose-entry.ts'

/** An entry with what citations are compared with; all words are folded. */
export interface IndexedReference {
  readonly reference: Reference
  readonly authors: readonly IndexedAuthor[]
  /** Initials that stand for an organisation: "who". */
  readonly acronyms: ReadonlySet<string>
  readonly container: string
  readonly publisher: string
  readonly title: string
  readonly titleWords: ReadonlySet<string>
  readonly date: PartialDate | undefined
  readonly yearSuffix: string
  readonly urlDate: PartialDate | undefined
  /** The authors as written, in lower case, to tell a name with its accents from one without. */
  readonly written: string
}

/** An author of an entry. */
export interface IndexedAuthor {
  readonly words: string
  readonly isOrganisation: boolean
}

/** The entries, and those that hold a word in their authors, title's beginning or container. */
export interface ReferenceIndex {
  readonly all: readonly IndexedReference[]
  readonly byWord: ReadonlyMap<string, readonly IndexedReference[]>
  /** Whether chapters have lists of their own. */
  readonly hasSeveralLists: boolean
}

/** Prepares the entries for linking. */
export function indexReferences(
  references: readonly Reference[],
  suffixes: ReadonlyMap<string, string>,
): ReferenceIndex {
  const all = references.map((reference) => indexReference(reference, suffixes.get(reference.id) ?? ''))
  const byWord = new Map<string, IndexedReference[]>()
  for (const entry of all) {
    for (const word of wordsToFind(entry)) {
      const list = byWord.get(word)
      if (list) list.push(entry)
      else byWord.set(word, [entry])
    }
  }
  const chapters = new Set(references.map((reference) => reference.chapter))
  return { all, byWord, hasSeveralLists: chapters.size > 1 }
}

function indexReference(reference: Reference, suffix: string): IndexedReference {
  const { csl } = reference
  const names = authorsOf(csl)
  const authors = names.map((name) => ({
    words: citedWords(name).replace(/^the /, ''),
    isOrganisation: name.literal !== undefined,
  }))
  const title = foldText(csl.title ?? '')
  return {
    reference,
    authors: authors.filter((author) => author.words !== ''),
    acronyms: new Set(names.flatMap((name) => (name.literal === undefined ? [] : acronymsOf(name.literal)))),
    container: foldText(csl['container-title'] ?? '').replace(/^the /, ''),
    publisher: foldText(csl.publisher ?? ''),
    title,
    titleWords: new Set(title.split(' ').filter((word) => word.length > 3)),
    date: toDate(csl.issued?.['date-parts']?.[0]),
    yearSuffix: suffix,
    urlDate: csl.URL === undefined ? undefined : dateInUrl(csl.URL),
    written: names
      .map((name) => `${name['non-dropping-particle'] ?? ''} ${name.family ?? ''} ${name.literal ?? ''}`)
      .join(' ')
      .normalize('NFC')
      .toLowerCase(),
  }
}

function toDate(parts: readonly number[] | undefined): PartialDate | undefined {
  const year = parts?.[0]
  return year === undefined ? undefined : { year, month: parts?.[1], day: parts?.[2] }
}

/** Gives what an organisation's name may be shortened to: what stands in brackets, and its initials. */
function acronymsOf(name: string): readonly string[] {
  const written = [...name.matchAll(/[[(](\p{Lu}[\p{L}\p{N}.&-]{1,11})[\])]/gu)].map((match) =>
    foldText(match[1] ?? ''),
  )
  const words = name.replace(/[[(][^\])]*[\])]/g, ' ').split(/[\s-]+/)
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
  return [...written, ...(initials.length >= 2 ? [initials.toLowerCase()] : [])]
}

function wordsToFind(entry: IndexedReference): ReadonlySet<string> {
  const names = entry.authors.flatMap((author) => author.words.split(' '))
  return new Set(
    [
      ...names,
      ...entry.acronyms,
      ...entry.container.split(' '),
      ...entry.publisher.split(' '),
      ...entry.title.split(' ').slice(0, 6),
    ].filter((word) => word.length > 1),
  )
}
