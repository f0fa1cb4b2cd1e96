import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character'
import type { Code, Construct, Extension, State } from 'micromark-util-types'
import type { Reading } from './reading.ts'
import { codes } from './token-types.ts'

const mathTextSpan: Construct = {
  name: 'mathText',
  tokenize(effects, ok, nok) {
    return readMathText({ context: this, effects, ok, nok })
  },
}

/**
 * Reads formulas in a line by Pandoc's rule: no space follows the opening dollar, none precedes the closing one, and no
 * digit follows it, so that `US$1 … US$10` stays text. Between double dollars anything may stand.
 */
export const mathText: Extension = { text: { [codes.dollar]: mathTextSpan } }

// Texts in which a dollar found no partner: later dollars of the same text need not look again, which keeps the reading
// linear. One entry for `$`, one for `$$`.
const hopeless: readonly WeakSet<Reading['context']>[] = [new WeakSet(), new WeakSet(), new WeakSet()]

// The states of a tokenizer share what they have read, and micromark calls them once a character: so they are closures
// of one function.
// oxlint-disable-next-line max-lines-per-function -- see above
function readMathText({ context, effects, ok, nok }: Reading): State {
  let size = 0
  let closing = 0
  let previous: Code = null

  return (code) => {
    if (context.previous === codes.dollar) return nok(code)
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    return opening(code)
  }

  function opening(code: Code): State | undefined {
    if (code === codes.dollar && size < 3) {
      effects.consume(code)
      size++
      return opening
    }
    if (size > 2 || hopeless[size]?.has(context)) return nok(code)
    if (size === 1 && (code === null || markdownLineEndingOrSpace(code))) return nok(code)
    effects.exit('mathTextSequence')
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null) {
      hopeless[size]?.add(context)
      return nok(code)
    }
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      previous = codes.space
      return between
    }
    if (code === codes.dollar && !(size === 1 && markdownLineEndingOrSpace(previous))) {
      effects.enter('mathTextSequence')
      closing = 0
      return closingSequence(code)
    }
    effects.enter('mathTextData')
    return data(code)
  }

  function data(code: Code): State | undefined {
    const isClosing = code === codes.dollar && !(size === 1 && markdownLineEndingOrSpace(previous))
    if (code === null || markdownLineEnding(code) || isClosing) {
      effects.exit('mathTextData')
      return between(code)
    }
    previous = code
    effects.consume(code)
    return code === codes.backslash ? escaped : data
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return data(code)
    previous = code
    effects.consume(code)
    return data
  }

  function closingSequence(code: Code): State | undefined {
    if (code === codes.dollar && closing < size) {
      effects.consume(code)
      closing++
      return closingSequence
    }
    const isDigit = code !== null && code >= codes.digit0 && code <= codes.digit9
    if (closing === size && !(size === 1 && isDigit)) {
      effects.exit('mathTextSequence')
      effects.exit('mathText')
      return ok(code)
    }
    // It does not close: the dollars are part of the formula.
    effects.exit('mathTextSequence')
    previous = codes.dollar
    return between(code)
  }
}
