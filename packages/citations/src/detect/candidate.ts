import type { PartialDate } from '@edisi/document'
import type { TextRange } from '../inline-text.ts'
import type { CitationKind } from '../linked-document.ts'
import type { CitedName } from './read-cited-name.ts'
import type { Publication } from './read-publication.ts'

/** Words that may cite a work, by the form in which they do. */
export type Candidate =
  | NamedCandidate
  | AuthorPage
  | TitlePage
  | Page
  | Address
  | Numbered
  | Labelled
  | Note
  | Standard
  | Ibid
  | OpCit

/** The forms whose work is found by the name of its author. */
export type NamedCandidate = DatedCandidate | Speaker | Undated | Source

/** Those among them that say something of the date. */
export type DatedCandidate = AuthorDate | Narrative | Attribution

/** What all forms have. The range is what is linked; `bracket` holds the whole, for what stands around it. */
interface Words extends TextRange {
  readonly bracket: TextRange
  /** Whether they stand in a line that says where something is from: what is named there need not be in the list. */
  readonly isInSource: boolean
}

/** What the words say of the date of a work. */
export interface Dating {
  /** Undefined where they say that there is none, "n.d.", or none yet. */
  readonly date: PartialDate | undefined
  /** Further years that they give for the same work: "1900/1953". */
  readonly otherYears: readonly number[]
  /** The letter behind the year, or empty. */
  readonly yearSuffix: string
}

/** A name, and what it may be instead. */
interface Named {
  readonly name: CitedName
  /** Its ends, where its beginning may belong to the sentence: "In Berlin, Smith (2020)". */
  readonly shorterNames: readonly CitedName[]
}

/**
 * `certain`: the form alone tells a citation, so that it is missed where no entry answers.
 * `likely`: the same where its author is known from the list, or from a certain citation. `personal`: the same where the
 * list knows a person of just this name, or where the text always cites so. `named`: several words, the same where the list
 * knows just these. `titled`: a title in its author's stead, the same where the text cites others so. All of these are
 * missed beside a citation that an entry answers. `possible`: a citation only where an entry answers.
 */
export type Strength = 'certain' | 'likely' | 'personal' | 'named' | 'titled' | 'possible'

/** "(Smith, 2020)". */
export interface AuthorDate extends Words, Named {
  readonly type: 'author-date'
  readonly dating: Dating
  /** Whether the name may begin in the sentence, with words that belong to none. */
  readonly isRunIn: boolean
  /** Whether no comma stands between the name and the year: "(Smith 2020)". */
  readonly isBare: boolean
  readonly strength: Strength
}

/** "Smith (2020)". */
export interface Narrative extends Words, Named {
  readonly type: 'narrative'
  readonly dating: Dating
  /** What the name may be with words before it, longest first, where the list has just that: "Department of Health and Social Care". */
  readonly longerNames: readonly CitedName[]
  readonly strength: Strength
}

/** The line under a quotation that names its work: "OpenAI, Official Partnership Statement (2023)". */
export interface Attribution extends Words, Named {
  readonly type: 'attribution'
  readonly dating: Dating
}

/** The same without a date, which says whose words they are: "Harari, *Sapiens*". */
export interface Speaker extends Words {
  readonly type: 'speaker'
  readonly name: CitedName
}

/** A bracket behind a sentence that names an organisation without a date: "(World Bank Open Data Portal)". */
export interface Undated extends Words {
  readonly type: 'undated'
  readonly name: CitedName
  readonly strength: Strength
}

/** A line that says where something is from: "Source: World Bank (2020)". */
export interface Source extends Words, Named {
  readonly type: 'source'
  /** Undefined where no date is told, not even that there is none. */
  readonly dating: Dating | undefined
  readonly url: string | undefined
}

/** The same by the address alone: "Source: https://…, 2020". */
export interface Address extends Words {
  readonly type: 'address'
  readonly dating: Dating | undefined
  readonly url: string
}

/** "(Lee 12)", "(Lee, *Rain* 12)", and without a page "(Lee)", as MLA cites. */
export interface AuthorPage extends Words {
  readonly type: 'author-page'
  readonly name: CitedName
  /** The beginning of the title, or a word of it, folded; empty where none is given. */
  readonly title: string
  /** What is set as a title in the same text, in order. */
  readonly titles: readonly NamedTitle[]
  /** As written; empty where none are given. */
  readonly pages: string
  /** Whether it is a citation by its form, in a text that cites so: then its work is missed where no entry answers. */
  readonly isTold: boolean
}

/** The same by the title alone: "(“Right to Roam” 4)". */
export interface TitlePage extends Words {
  readonly type: 'title-page'
  readonly title: string
  readonly pages: string
}

/** The same by the page alone, after a sentence that may name the author: "Lee says so (7)". */
export interface Page extends Words {
  readonly type: 'page'
  /** The words of the sentence before it. */
  readonly sentence: string
  readonly titles: readonly NamedTitle[]
  readonly pages: string
}

/** Words that are set as a title, in italics or in quotation marks, folded, and where they end. */
export interface NamedTitle {
  readonly words: string
  readonly end: number
  readonly isItalic: boolean
}

/** "[3]", "(3)", "³". */
export interface Numbered extends Words {
  readonly type: 'number'
  readonly number: number
  readonly form: 'square' | 'round' | 'superscript'
}

/** "[Knu84]", "[RFC2119]". */
export interface Labelled extends Words {
  readonly type: 'label'
  readonly label: string
}

/** A note that is itself a reference: "A. Smith, *The Title* (Press, 2019), p. 3". */
export interface Note extends Words {
  readonly type: 'note'
  readonly name: CitedName
  /** Undefined where no date is told. */
  readonly dating: Dating | undefined
  /** What stands behind the name: the title, with all that follows. */
  readonly work: string
  /** How it names its work in full; undefined in its shorter forms. */
  readonly publication: Publication | undefined
}

/** "ISO 9001:2015". */
export interface Standard extends Words {
  readonly type: 'standard'
  readonly designation: string
}

/** "ibid.", which repeats the citation before it. */
export interface Ibid extends Words {
  readonly type: 'ibid'
}

/** "Smith, op. cit.", which repeats an earlier citation of the author. */
export interface OpCit extends Words {
  readonly type: 'op-cit'
  readonly name: CitedName
}

/** Gives the name in a candidate; undefined where something else stands for the work. */
export function nameOf(candidate: Candidate): CitedName | undefined {
  return 'name' in candidate ? candidate.name : undefined
}

/** Gives what a candidate says of the date; undefined where it says nothing. */
export function datingOf(candidate: Candidate): Dating | undefined {
  return 'dating' in candidate ? candidate.dating : undefined
}

/** Tells how surely the words cite a work. */
export function strengthOf(candidate: Candidate): Strength {
  if (candidate.isInSource) return 'possible'
  if ('strength' in candidate) return candidate.strength
  return candidate.type === 'attribution' ? 'likely' : 'possible'
}

/** Gives how a candidate cites, as the linked document tells it. */
export function kindOf({ type, isInSource }: Candidate): Exclude<CitationKind, 'key'> {
  if (isInSource) return 'source'
  switch (type) {
    case 'author-date':
    case 'undated':
    case 'standard':
    case 'ibid':
    case 'op-cit':
      return 'author-date'
    case 'attribution':
    case 'speaker':
      return 'attribution'
    case 'source':
    case 'address':
      return 'source'
    case 'author-page':
    case 'title-page':
    case 'page':
      return 'author-page'
    case 'narrative':
    case 'number':
    case 'label':
    case 'note':
      return type
    default:
      return type satisfies never
  }
}
