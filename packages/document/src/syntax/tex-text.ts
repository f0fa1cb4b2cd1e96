import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Extension, State } from 'micromark-util-types'
import { mathEnvironments } from './math-environments.ts'
import type { Reading } from './reading.ts'
import { codes } from './token-types.ts'

const texSpan: Construct = {
  name: 'texText',
  tokenize(effects, ok, nok) {
    return readTexText({ context: this, effects, ok, nok })
  },
}

/** Reads formulas that stand between `\begin{equation}` (or its like) and its `\end` among the words of a paragraph. */
export const texText: Extension = { text: { [codes.backslash]: texSpan } }

// Texts in which an environment was not closed: later ones of the same text need not look for their end again.
const hopeless = new WeakMap<Reading['context'], Set<string>>()

// The states of a tokenizer share what they have read, and micromark calls them once a character: so they are closures
// of one function.
// oxlint-disable-next-line max-lines-per-function -- see above
function readTexText({ context, effects, ok, nok }: Reading): State {
  const opening = '\\begin{'
  let read = ''
  let ending = ''

  return (code) => {
    effects.enter('texText')
    effects.enter('texTextData')
    return inOpening(code)
  }

  function inOpening(code: Code): State | undefined {
    if (code === null || code < 0) return nok(code)
    read += String.fromCharCode(code)
    const fits = read.length <= opening.length ? opening.startsWith(read) : read.length < 40
    if (!fits) return nok(code)
    if (code !== codes.rightBrace) {
      effects.consume(code)
      return inOpening
    }
    const name = read.slice(opening.length, -1)
    ending = `\\end{${name}}`
    if (!mathEnvironments.has(name.replace(/\*$/, '')) || hopeless.get(context)?.has(name)) return nok(code)
    effects.consume(code)
    read = ''
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null) {
      const names = hopeless.get(context) ?? new Set()
      hopeless.set(context, names.add(ending.slice('\\end{'.length, -1)))
      return nok(code)
    }
    if (markdownLineEnding(code)) {
      effects.exit('texTextData')
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      read = ''
      return lineStart
    }
    read = code < 0 ? '' : (read + String.fromCharCode(code)).slice(-ending.length)
    effects.consume(code)
    if (read !== ending) return inside
    effects.exit('texTextData')
    effects.exit('texText')
    return ok
  }

  function lineStart(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return lineStart
    }
    effects.enter('texTextData')
    return inside(code)
  }
}
