import type { KeyCitation } from '@edisi/document'
import type { Candidate } from '../detect/candidate.ts'
import type { InlineText } from '../inline-text.ts'
import type { CollectedPassage } from './collect-passages.ts'
import type { Resolution } from './resolution.ts'

/** What was found in a passage: a citation by key, or one in prose with its entry. */
export type FoundCitation = FoundKey | FoundProse

/** A citation by key as it stands in a passage. */
export interface FoundKey {
  readonly type: 'key'
  readonly passage: CollectedPassage
  readonly passageIndex: number
  readonly inlineText: InlineText
  readonly at: number
  readonly node: KeyCitation
}

/** What is taken for a citation in prose, and the entry that it was found to lead to. */
export interface FoundProse {
  readonly type: 'prose'
  readonly passage: CollectedPassage
  readonly passageIndex: number
  readonly inlineText: InlineText
  readonly at: number
  readonly candidate: Candidate
  readonly resolution: Resolution
}
