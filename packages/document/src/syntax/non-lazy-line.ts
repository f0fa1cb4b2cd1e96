import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, State } from 'micromark-util-types'
import type { Reading } from './reading.ts'

/** Takes a line ending when the next line still belongs to the same containers, rather than continuing a paragraph lazily. */
export const nonLazyLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return readLineEnding({ context: this, effects, ok, nok })
  },
}

function readLineEnding({ context, effects, ok, nok }: Reading): State {
  return (code: Code): State | undefined => {
    if (!markdownLineEnding(code)) return nok(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => (context.parser.lazy[context.now().line] ? nok(next) : ok(next))
  }
}
