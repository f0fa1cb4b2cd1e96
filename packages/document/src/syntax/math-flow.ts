import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Extension, State } from 'micromark-util-types'
import { hasReadTooMuch } from './has-read-too-much.ts'
import type { Reading } from './reading.ts'
import { nonLazyLine } from './non-lazy-line.ts'
import { codes } from './token-types.ts'

const mathFlowBlock: Construct = {
  name: 'mathFlow',
  concrete: true,
  tokenize(effects, ok, nok) {
    return readMathFlow({ context: this, effects, ok, nok })
  },
}

/**
 * Reads formulas in lines of their own: `$$` at the start of a line, to the next `$$`, after which only attributes
 * (`{#eq-x}`) or a label (`(eq-x)`) may follow. Blank lines are part of it only where `$$` opens on a line alone.
 */
export const mathFlow: Extension = { flow: { [codes.dollar]: mathFlowBlock } }

// No formula is longer. Without a limit many opening dollars that are never closed would each read the rest of the file.
const mostLines = 200

// The states of a tokenizer share what they have read, and micromark calls them once a character: so they are closures
// of one function.
// oxlint-disable-next-line max-lines-per-function -- see above
function readMathFlow({ context, effects, ok, nok }: Reading): State {
  let size = 0
  let lines = 0
  let isAlone = true
  let lineIsBlank = false

  return (code) => {
    effects.enter('mathFlow')
    effects.enter('mathFlowSequence')
    return opening(code)
  }

  function opening(code: Code): State | undefined {
    if (code === codes.dollar && size < 3) {
      effects.consume(code)
      size++
      return opening
    }
    if (size !== 2) return nok(code)
    effects.exit('mathFlowSequence')
    return atBreakOrData(code)
  }

  function atBreakOrData(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (markdownLineEnding(code)) {
      if (context.interrupt) return lines === 0 && isAlone ? ok(code) : nok(code)
      return effects.attempt(nonLazyLine, lineStart, nok)(code)
    }
    if (code === codes.dollar) return firstDollar(code)
    effects.enter('mathFlowData')
    return data(code)
  }

  function lineStart(code: Code): State | undefined {
    if (lineIsBlank && !isAlone) return nok(code)
    if (++lines > mostLines || hasReadTooMuch(context.parser)) return nok(code)
    lineIsBlank = true
    return atBreakOrData(code)
  }

  function data(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('mathFlowData')
      return atBreakOrData(code)
    }
    if (code === codes.dollar) {
      effects.exit('mathFlowData')
      return firstDollar(code)
    }
    if (!markdownSpace(code)) {
      lineIsBlank = false
      if (lines === 0) isAlone = false
    }
    effects.consume(code)
    return code === codes.backslash ? escaped : data
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return data(code)
    effects.consume(code)
    return data
  }

  function firstDollar(code: Code): State {
    effects.enter('mathFlowSequence')
    effects.consume(code)
    return secondDollar
  }

  function secondDollar(code: Code): State | undefined {
    if (code !== codes.dollar) {
      effects.exit('mathFlowSequence')
      lineIsBlank = false
      return atBreakOrData(code)
    }
    effects.consume(code)
    effects.exit('mathFlowSequence')
    return after
  }

  function after(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return end(code)
    effects.enter('mathFlowAttributes')
    return beforeAttributes(code)
  }

  function beforeAttributes(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code)
      return beforeAttributes
    }
    const mayFollow = code === codes.leftBrace || code === codes.leftParenthesis || code === null
    return mayFollow || markdownLineEnding(code) ? attributes(code) : nok(code)
  }

  function attributes(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('mathFlowAttributes')
      return end(code)
    }
    effects.consume(code)
    return attributes
  }

  function end(code: Code): State | undefined {
    effects.exit('mathFlow')
    return ok(code)
  }
}
