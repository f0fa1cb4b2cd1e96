import type { Place } from '@edisi/diagnostics'
import type { Document, NodeId, PartialDate } from '@edisi/document'
import type { CslItem } from './csl-item.ts'
import type { InlineText, TextRange } from './inline-text.ts'

/** How a work is cited. */
export type CitationKind =
  | 'author-date'
  | 'narrative'
  | 'author-page'
  | 'attribution'
  | 'source'
  | 'key'
  | 'number'
  | 'label'
  | 'note'

/** Why a citation was linked to its entry. */
export type Evidence =
  | 'key'
  | 'number'
  | 'label'
  | 'url'
  | 'author'
  | 'author-accents'
  | 'author-acronym'
  /** A short name of an organisation that the text gives beside its name in full. */
  | 'acronym-introduced'
  | 'author-descriptor'
  | 'author-misspelt'
  | 'author-partial'
  | 'container'
  | 'title'
  | 'title-words'
  | 'year'
  | 'year-suffix'
  | 'full-date'
  | 'undated'
  | 'own-chapter'
  | 'repeated'
  | 'only-candidate'

/** What linking came to. Every `reference` is the printed id of an entry. */
export type Outcome =
  | { readonly type: 'linked' }
  /** No entry answers; `nearMisses` are entries that nearly do, best first. */
  | { readonly type: 'missing'; readonly nearMisses: readonly string[] }
  /** The author is there with another year only, and that entry is cited nowhere with its own. */
  | { readonly type: 'year-mismatch'; readonly nearMisses: readonly string[] }
  /** Several entries answer equally. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly string[] }
  /** Several entries share author and year, and no letter tells which is meant. */
  | { readonly type: 'suffix-needed'; readonly candidates: readonly string[] }
  /** An organisation is named without a date, and no single entry answers. */
  | { readonly type: 'undated'; readonly candidates: readonly string[] }
  /** A source line that names something outside of the list, or a citation where there is no list to look in. */
  | { readonly type: 'unlisted' }

/** A text of the document: the words of a paragraph, a heading, a cell, a caption, or of an entry of a prose list. */
export interface Passage {
  readonly words: InlineText
  readonly role: 'text' | 'heading' | 'attribution' | 'source' | 'reference'
  /** The chapter that it stands in, from 0. */
  readonly chapter: number
}

/** Where a citation stands in its passage; `bracket` is the inside of the bracket or the words that hold it. */
export interface Spot extends TextRange {
  /** Its passage's index in the document. */
  readonly passage: number
  readonly bracket: TextRange
}

/** One cited work, as found in the text. */
export interface CitationRecord {
  /** The printed id, `cite-<n>`. */
  readonly id: string
  readonly place: Place
  readonly spot: Spot
  /** The words that cite this work, as written. */
  readonly text: string
  readonly kind: CitationKind
  /** Works of one bracket share their group; it counts from 0 through the document. */
  readonly group: number
  /** Whether its words are marked in the document: not so within the author's own links, and once only for "[5–7]". */
  readonly isMarked: boolean
  /** The chapter that it stands in, from 0. */
  readonly chapter: number
  /** The author's or organisation's name as written; empty for keys, numbers and labels. */
  readonly name: string
  readonly date: PartialDate | undefined
  /** The letter after the year, or empty. */
  readonly yearSuffix: string
  /** The key in the bibliography; undefined for prose. */
  readonly key: string | undefined
  /** The label by which it is cited. */
  readonly label: string | undefined
  /** The number by which it is cited. */
  readonly number: number | undefined
  readonly reference: string | null
  /** From 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly outcome: Outcome
}

/** One entry of a reference list or bibliography. */
export interface Reference {
  /** The printed id, `ref-…`. */
  readonly id: string
  /** Its key in a bibliography file; undefined in a prose list. */
  readonly key: string | undefined
  readonly origin: 'prose' | 'bibliography'
  /** The chapter whose list holds it; undefined in a bibliography. */
  readonly chapter: number | undefined
  /** The list's entry in the document; undefined in a bibliography. */
  readonly block: NodeId | undefined
  /** The printed id that citations lead to: its own, or that of the table which holds it. */
  readonly target: string
  /** The letter that a prose list has after its year, or empty. */
  readonly yearSuffix: string
  /** The label that a prose list writes before it, without its brackets. */
  readonly label: string | undefined
  /** Its number in a numbered prose list. */
  readonly number: number | undefined
  readonly path: string
  /** Where it stands; undefined where the whole file is meant. */
  readonly place: Place | undefined
  /** Where the values of its fields stand in a bibliography file, by the file's name of the field in lower case. */
  readonly fields: ReadonlyMap<string, Place>
  /** The index of the passage with its own words; undefined in a bibliography. */
  readonly passage: number | undefined
  /** The entry as written; empty where it has no words of its own. */
  readonly text: string
  readonly csl: CslItem
}

/** An entry that could not be read. */
export interface UnreadEntry {
  /**
   * `syntax` where a file breaks the rules of its format, `content` where it keeps them and says nothing to be used, `file`
   * where the whole file is of a format that is not read.
   */
  readonly kind: 'syntax' | 'content' | 'file'
  readonly path: string
  readonly place: Place | undefined
  readonly key: string | undefined
  readonly reason: string
}

/** A byte of a bibliography that is no UTF-8, and where the character stands that it was read as. */
export interface EncodingGuess {
  readonly place: Place
  readonly byte: number
}

/** A document whose citations are found and joined to their entries. Citations stand in the order of the text. */
export interface LinkedDocument {
  readonly document: Document<'linked'>
  /** Every text of the document in reading order, with the entries of its prose lists. */
  readonly passages: readonly Passage[]
  readonly citations: readonly CitationRecord[]
  readonly references: readonly Reference[]
  readonly unread: readonly UnreadEntry[]
  /** The first byte of each bibliography whose meaning had to be guessed. */
  readonly guesses: readonly EncodingGuess[]
  /** Keys that stand twice in the bibliographies, with both entries; the first one counts. */
  readonly duplicates: readonly { readonly first: Reference; readonly second: Reference }[]
  /** Keys that are listed without being cited; `*` stands for all. */
  readonly nocite: readonly string[]
  /** Whether each chapter lists the works of bibliographies that it cites, and is formatted as if it stood alone. */
  readonly listsByChapter: boolean
  /** The printed ids in use: those of the document, of citations and of references. */
  readonly ids: ReadonlySet<string>
}
