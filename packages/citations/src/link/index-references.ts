import { replaceOthers } from '../replace-others.ts'
import { toWordShape, type WordShape } from '@edisi/diagnostics'
import type { PartialDate } from '@edisi/document'
import { addToGroup } from '../add-to-group.ts'
import { authorsOf } from '../authors-of.ts'
import { indexLabels, type LabelIndex } from './index-labels.ts'
import { innerWords, particles } from '../citation-words.ts'
import type { CslName } from '../csl-item.ts'
import { foldName } from '../detect/read-cited-name.ts'
import { foldText } from '../fold-text.ts'
import type { Reference } from '../linked-document.ts'
import { dateInUrl } from '../read/find-dates.ts'
import { citedWords } from '../read/read-names.ts'
import { bareUrl } from './bare-url.ts'
import { foldSpelling, foldTransliteration } from './fold-spelling.ts'
import { toNameForms, type NameForms } from './name-forms.ts'

/** An entry with what citations are compared with; all words are folded. */
export interface IndexedReference {
  readonly reference: Reference
  /** Its place among the entries, from 0. */
  readonly position: number
  readonly authors: readonly IndexedAuthor[]
  /** Whether the entry itself leaves authors out: "Smith, A., et al." */
  readonly hasOthers: boolean
  /** What may stand for an organisation: "who". */
  readonly acronyms: ReadonlySet<string>
  /** Those among them that the text itself introduces. */
  readonly introduced: ReadonlySet<string>
  readonly container: string
  readonly publisher: string
  readonly title: string
  /** The title up to its colon; empty without one. */
  readonly titleHead: string
  readonly titleWords: ReadonlySet<string>
  /** The words that it begins with, with a blank at both ends: its authors, however they were read. */
  readonly opening: string
  /** All of its words, with a blank at both ends. */
  readonly words: string
  /** The words, in any of their spellings, of its authors, its title's beginning, its container and its publisher. */
  readonly nameWords: ReadonlySet<string>
  readonly date: PartialDate | undefined
  /** Further years of the same work, such as that of the original. */
  readonly otherYears: readonly number[]
  readonly yearSuffix: string
  readonly urlDate: PartialDate | undefined
  /** Every year that a citation may give for it; 0 where it has no date. */
  readonly years: readonly number[]
  /** The authors as written, in lower case, to tell a name with its accents from one without. */
  readonly written: string
}

/** An author of an entry. */
export interface IndexedAuthor {
  readonly words: string
  readonly shape: WordShape
  readonly forms: NameForms
  /** The first letters of the given names, in lower case; empty where they are not known. */
  readonly initials: string
  /** The given names, folded. */
  readonly given: string
  readonly isOrganisation: boolean
}

/** The entries, and the ways by which they are found. */
export interface ReferenceIndex {
  readonly all: readonly IndexedReference[]
  /** The names of the first authors, folded: of persons the family. */
  readonly firstAuthors: ReadonlySet<string>
  readonly byNumber: ReadonlyMap<number, readonly IndexedReference[]>
  readonly labels: LabelIndex<IndexedReference>
  readonly byUrl: ReadonlyMap<string, IndexedReference>
  /** Whether chapters have lists of their own. */
  readonly hasSeveralLists: boolean
}

/** The short names that the text introduces, by the folded name of each organisation. */
export type KnownAcronyms = ReadonlyMap<string, ReadonlySet<string>>

/** Prepares the entries for linking. */
export function indexReferences(references: readonly Reference[], known: KnownAcronyms): ReferenceIndex {
  const all = references.map((reference, position) => indexReference(reference, position, known))
  const byNumber = new Map<number, IndexedReference[]>()
  const byUrl = new Map<string, IndexedReference>()
  for (const entry of all) {
    if (entry.reference.number !== undefined) addToGroup(byNumber, entry.reference.number, entry)
    for (const url of addressesOf(entry.reference)) if (!byUrl.has(url)) byUrl.set(url, entry)
  }
  const chapters = new Set(references.map((reference) => reference.chapter))
  const firstAuthors = new Set(all.flatMap(({ authors }) => authors.slice(0, 1).map(({ words }) => words)))
  return { all, firstAuthors, byNumber, labels: indexLabels(all), byUrl, hasSeveralLists: chapters.size > 1 }
}

function addressesOf({ csl }: Reference): readonly string[] {
  return [...(csl.URL === undefined ? [] : [bareUrl(csl.URL)]), ...(csl.DOI === undefined ? [] : [bareUrl(csl.DOI)])]
}

function indexReference(reference: Reference, position: number, known: KnownAcronyms): IndexedReference {
  const { csl, text } = reference
  const names = authorsOf(csl)
  const introduced = new Set(names.flatMap((name) => [...(known.get(citedWords(name).replace(/^the /, '')) ?? [])]))
  const named = readNamed(csl, introduced)
  const { authors, acronyms, container, publisher, title } = named
  const date = toDate(csl.issued?.['date-parts']?.[0])
  const otherYears = otherYearsOf(reference)
  const urlDate = csl.URL === undefined ? undefined : dateInUrl(csl.URL)
  return {
    reference,
    position,
    authors,
    hasOthers:
      names.some((name) => name.literal === 'others') ||
      replaceOthers(text.slice(0, opening), '') !== text.slice(0, opening),
    acronyms,
    introduced,
    container,
    publisher,
    title,
    titleHead: foldText(/^([^:]{3,60}):/.exec(csl.title ?? '')?.[1] ?? ''),
    titleWords: new Set(title.split(' ').filter((word) => word.length > 3)),
    nameWords: nameWordsOf(named),
    opening: ` ${foldText(text.slice(0, opening))} `,
    words: ` ${text === '' ? `${title} ${numberOf(csl)}` : foldText(text.slice(0, longest))} `,
    date,
    otherYears,
    yearSuffix: reference.yearSuffix,
    urlDate,
    years: [...new Set([date?.year ?? 0, ...otherYears, ...(urlDate ? [urlDate.year] : [])])],
    written: names
      .flatMap((name) => [name.given, name['non-dropping-particle'], name.family, name.literal])
      .filter((part) => part !== undefined)
      .join(' ')
      .normalize('NFC')
      .toLowerCase(),
  }
}

// The authors of an entry stand within so many characters, and all that is compared within those.
const opening = 200
const longest = 3000

/** What a citation may name of an entry. */
type Named = Pick<IndexedReference, 'authors' | 'acronyms' | 'container' | 'publisher' | 'title'>

function readNamed(csl: Reference['csl'], introduced: ReadonlySet<string>): Named {
  const names = authorsOf(csl)
  return {
    // "Vrugt, Michael te": a particle that was taken for a name is none, but "Do, L." is one.
    authors: names.map(indexAuthor).filter(({ words }, at) => {
      const isParticle = particles.has(words) && /^\p{Ll}/u.test(names[at]?.family ?? '')
      return words !== '' && words !== 'others' && !isParticle
    }),
    acronyms: new Set([
      ...names.flatMap((name) => (name.literal === undefined ? [] : acronymsOf(name.literal))),
      ...introduced,
    ]),
    container: foldText(csl['container-title'] ?? '').replace(/^the /, ''),
    publisher: foldText(csl.publisher ?? ''),
    title: foldText(csl.title ?? ''),
  }
}

function numberOf(csl: Reference['csl']): string {
  const number = csl['number']
  return typeof number === 'string' ? foldText(number) : ''
}

function indexAuthor(name: CslName): IndexedAuthor {
  const given = name.given?.normalize('NFKD').replace(/\p{M}+/gu, '') ?? ''
  // "J.-P.", "Jean-Pierre" and "JP" have the same initials.
  const letters = /^\p{Lu}{2,3}$/u.test(given) ? given : (given.match(/(?<!\p{L})\p{L}/gu) ?? []).join('')
  // "Health and Social Care": a citation is folded without its "and", which joins two authors elsewhere.
  const words = name.literal === undefined ? citedWords(name).replace(/^the /, '') : foldName(name.literal)
  return {
    words,
    shape: toWordShape(words),
    forms: toNameForms(words),
    initials: letters.toLowerCase(),
    given: foldText(given),
    isOrganisation: name.literal !== undefined,
  }
}

function toDate(parts: readonly number[] | undefined): PartialDate | undefined {
  const year = parts?.[0]
  return year === undefined ? undefined : { year, month: parts?.[1], day: parts?.[2] }
}

function otherYearsOf({ csl, text }: Reference): readonly number[] {
  const original: unknown = csl['original-date']
  const parts =
    typeof original === 'object' && original !== null && 'date-parts' in original ? original['date-parts'] : []
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined
  const written = [
    ...text.matchAll(
      /(?:original(?:ly)? (?:work )?published|urspr(?:ünglich|\.)|erstver(?:öffentlicht|\.)|orig(?:inal)?\.?|terbit pertama|publicado originalmente|1st ed\.)[^\d]{0,12}((?:1[4-9]|20)\d\d)|(?<=[(\s])((?:1[4-9]|20)\d\d)\/((?:1[4-9]|20)\d\d)(?!\d)/giu,
    ),
  ].flatMap(([, ...years]) => years.flatMap((year) => (year === undefined ? [] : [Number(year)])))
  // An entry whose date could not be told has it somewhere all the same; "n.d." says that it has none.
  const untold = csl.issued === undefined ? yearsIn(text) : []
  return [...(typeof first === 'number' ? [first] : []), ...written, ...untold]
}

function yearsIn(text: string): readonly number[] {
  const plain = text.slice(0, 600).replace(/https?:\S+|10\.\d{4,9}\/\S+/g, ' ')
  return [...plain.matchAll(/(?<![\p{N}–-])(?:1[4-9]|20)\d\d(?![\p{N}–-])/gu)].map(([year]) => Number(year))
}

/** Gives what an organisation's name may be shortened to: what stands in brackets, and its initials. */
function acronymsOf(name: string): readonly string[] {
  const written = [...name.matchAll(/[[(](\p{Lu}[\p{L}\p{N}.&-]{1,11})[\])]/gu)].map((match) =>
    foldText(match[1] ?? ''),
  )
  const words = name.replace(/[[(][^\])]*[\])]/g, ' ').split(/[\s’'-]+/)
  const initials = initialsOf(words)
  // "CDC" of "Centers for Disease Control and Prevention", "FAO" of "Food and Agriculture Organization of the United Nations".
  const shorter = words
    .flatMap((word, at) => (innerWords.has(word) ? [initialsOf(words.slice(0, at))] : []))
    .filter((part) => part.length >= fewestInitials && part !== initials)
  return [...written, ...(initials.length >= 2 ? [initials] : []), ...shorter]
}

// Two letters of a longer name could be anything.
const fewestInitials = 3

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase()
}

/** Gives the words by which an entry may be named. */
function nameWordsOf(entry: Named): ReadonlySet<string> {
  const names = entry.authors.flatMap((author) => author.words.split(' '))
  const words = [
    ...names,
    ...[...entry.acronyms].flatMap((acronym) => acronym.split(' ')),
    ...entry.container.split(' '),
    ...entry.publisher.split(' '),
    ...entry.title.split(' ').slice(0, 6),
  ]
  return new Set([
    ...words.filter((word) => word.length > 1 || /\p{Lo}/u.test(word)),
    ...names.map(foldSpelling).filter((word) => word.length > 2),
    ...names.filter((name) => /\p{Script=Cyrillic}/u.test(name)).map(foldTransliteration),
  ])
}
