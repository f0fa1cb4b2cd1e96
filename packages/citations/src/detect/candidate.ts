import type { PartialDate } from '@edisi/document'
import type { TextRange } from '../inline-text.ts'
import type { CitedName } from './read-cited-name.ts'
import type { Publication } from './read-publication.ts'

/** Words that may cite a work. The range is what is linked; `bracket` holds the whole, for what stands around it. */
export interface Candidate extends TextRange {
  readonly kind: 'author-date' | 'narrative' | 'attribution' | 'source' | 'number' | 'note'
  /** Undefined where a number or an address stands for the work. */
  readonly name: CitedName | undefined
  /** What the name may be instead, where its beginning may belong to the sentence: "In Berlin, Smith (2020)". */
  readonly shorterNames: readonly CitedName[]
  /** What the name may be with words before it, longest first, where the list has just that: "Department of Health and Social Care". */
  readonly longerNames: readonly CitedName[]
  /** Whether the name may begin in the sentence, with words that belong to none. */
  readonly isRunIn: boolean
  /** Whether no comma stands between the name and the year: "(Smith 2020)". */
  readonly isBare: boolean
  readonly date: PartialDate | undefined
  /** Further years that the words give for the same work: "1900/1953". */
  readonly otherYears: readonly number[]
  readonly yearSuffix: string
  /** Whether the words say nothing of a date, not even that there is none. */
  readonly isUndated: boolean
  /**
   * `certain`: the form alone tells a citation, so that it is missed where no entry answers.
   * `likely`: the same where its author is known from the list, or from a certain citation. `personal`: the same where the
   * list knows a person of just this name, or where the text always cites so. `named`: several words, the same where the list
   * knows just these. `titled`: a title in its author's stead, the same where the text cites others so. All of these are
   * missed beside a citation that an entry answers. `possible`: a citation only where an entry answers.
   */
  readonly strength: 'certain' | 'likely' | 'personal' | 'named' | 'titled' | 'possible'
  readonly number: number | undefined
  /** How a number is written. */
  readonly numberForm: 'square' | 'round' | 'superscript' | undefined
  readonly url: string | undefined
  /** Words of the work itself: the designation of a standard, the title in a note. */
  readonly work: string | undefined
  /** How a note names its work in full; undefined in its shorter forms. */
  readonly publication: Publication | undefined
  /** "ibid." repeats the citation before it, "op. cit." an earlier one of the same author. */
  readonly repeats: 'previous' | 'earlier' | undefined
  readonly bracket: TextRange
}

/** A candidate of which nothing is said yet but where it stands. */
export function bareCandidate(kind: Candidate['kind'], range: TextRange, bracket: TextRange): Candidate {
  return {
    kind,
    name: undefined,
    shorterNames: [],
    longerNames: [],
    isRunIn: false,
    isBare: false,
    date: undefined,
    otherYears: [],
    yearSuffix: '',
    isUndated: true,
    strength: 'possible',
    number: undefined,
    numberForm: undefined,
    url: undefined,
    work: undefined,
    publication: undefined,
    repeats: undefined,
    bracket,
    start: range.start,
    end: range.end,
  }
}
