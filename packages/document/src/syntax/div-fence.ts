import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types'
import { codes } from './token-types.ts'

const divFenceLine: Construct = { name: 'divFence', tokenize: tokenizeDivFence }

/**
 * Reads lines that open or close a division (Pandoc's `::: note` … `:::`, MyST's `:::{note}`). Which line belongs to
 * which is decided when the blocks around it are known.
 */
export const divFence: Extension = { flow: { [codes.colon]: divFenceLine } }

function tokenizeDivFence(effects: Effects, ok: State, nok: State): State {
  let size = 0
  return (code) => {
    effects.enter('divFence')
    effects.enter('divFenceSequence')
    return sequence(code)
  }

  function sequence(code: Code): State | undefined {
    if (code === codes.colon) {
      effects.consume(code)
      size++
      return sequence
    }
    if (size < 3) return nok(code)
    effects.exit('divFenceSequence')
    if (code === null || markdownLineEnding(code)) return end(code)
    effects.enter('divFenceInfo')
    return info(code)
  }

  function info(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('divFenceInfo')
      return end(code)
    }
    effects.consume(code)
    return info
  }

  function end(code: Code): State | undefined {
    effects.exit('divFence')
    return ok(code)
  }
}
