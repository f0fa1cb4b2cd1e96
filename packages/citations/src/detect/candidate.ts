import type { PartialDate } from '@edisi/document'
import type { TextRange } from '../inline-text.ts'
import type { CitedName } from './read-cited-name.ts'

/** Words that may cite a work. The range is what is linked; `bracket` holds the whole, for what stands around it. */
export interface Candidate extends TextRange {
  readonly kind: 'author-date' | 'narrative' | 'attribution' | 'source' | 'number'
  /** Undefined where a number or an address stands for the work. */
  readonly name: CitedName | undefined
  readonly date: PartialDate | undefined
  readonly yearSuffix: string
  /** Whether the words say nothing of a date, not even that there is none. */
  readonly isUndated: boolean
  /**
   * `certain`: the form alone tells a citation, so that it is missed where no entry answers.
   * `likely`: the same where its author is known from the list, or from a certain citation. `personal`: the same where the
   * list knows a person of just this name. `possible`: a citation only where an entry answers.
   */
  readonly strength: 'certain' | 'likely' | 'personal' | 'possible'
  readonly number: number | undefined
  readonly url: string | undefined
  readonly bracket: TextRange
}
