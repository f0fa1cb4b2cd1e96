import type { Effects, State, TokenizeContext } from 'micromark-util-types'

/** What micromark hands to a tokenizer. */
export interface Reading {
  readonly context: TokenizeContext
  readonly effects: Effects
  readonly ok: State
  readonly nok: State
}
