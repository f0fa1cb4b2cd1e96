import { content } from 'micromark-core-commonmark'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Extension, State } from 'micromark-util-types'
import { hasReadTooMuch } from './has-read-too-much.ts'
import type { Reading } from './reading.ts'
import { nonLazyLine } from './non-lazy-line.ts'
import { codes } from './token-types.ts'

const texFlowBlock: Construct = {
  name: 'texFlow',
  concrete: true,
  tokenize(effects, ok, nok) {
    return readTexFlow({ context: this, effects, ok, nok })
  },
}

/** Reads LaTeX environments: a line that begins with `\begin{name}`, to its `\end{name}`. */
export const texFlow: Extension = { flow: { [codes.backslash]: texFlowBlock } }

// Longer environments are read as text: without a limit many that are never closed would each read the rest of the file.
const mostLines = 400
const opening = '\\begin{'

// The states of a tokenizer share what they have read, and micromark calls them once a character: so they are closures
// of one function.
// oxlint-disable-next-line max-lines-per-function -- see above
function readTexFlow({ context, effects, ok, nok }: Reading): State {
  let line = ''
  let ending = ''
  let lines = 0

  return (code) => {
    effects.enter('texFlow')
    effects.enter('texFlowData')
    return inOpening(code)
  }

  function inOpening(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code)
    line += textOf(code)
    const isStillOpening = line.length < opening.length ? opening.startsWith(line) : line.startsWith(opening)
    if (!isStillOpening || line.length > 60) return nok(code)
    effects.consume(code)
    if (!line.endsWith('}') || line.length <= opening.length) return inOpening
    const name = line.slice(opening.length, -1)
    if (!/^[A-Za-z]+\*?$/.test(name)) return nok
    ending = `\\end{${name}}`
    return inLine
  }

  function inLine(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (markdownLineEnding(code)) {
      effects.exit('texFlowData')
      return context.interrupt ? ok(code) : effects.attempt(nonLazyLine, lineStart, nok)(code)
    }
    // Only what has just been read can close the environment, so no more of a long line need be kept.
    line = (line + textOf(code)).slice(-ending.length)
    effects.consume(code)
    return line === ending ? afterEnding : inLine
  }

  function afterEnding(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code)
      return afterEnding
    }
    effects.exit('texFlowData')
    effects.exit('texFlow')
    if (code === null || markdownLineEnding(code) || context.interrupt) return ok(code)
    // What follows on the line begins a paragraph.
    return effects.attempt(content, ok, nok)(code)
  }

  function lineStart(code: Code): State | undefined {
    if (++lines > mostLines || hasReadTooMuch(context.parser)) return nok(code)
    line = ''
    if (code !== null && markdownLineEnding(code)) return effects.attempt(nonLazyLine, lineStart, nok)(code)
    if (code === null) return nok(code)
    effects.enter('texFlowData')
    return inLine(code)
  }
}

function textOf(code: Code): string {
  if (code === null || code < 0) return markdownSpace(code) ? ' ' : ''
  return String.fromCharCode(code)
}
