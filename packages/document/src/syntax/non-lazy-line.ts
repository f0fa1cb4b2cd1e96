import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'

/** Takes a line ending when the next line still belongs to the same containers, rather than continuing a paragraph lazily. */
export const nonLazyLine: Construct = { partial: true, tokenize: tokenizeNonLazyLine }

function tokenizeNonLazyLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { parser, now } = this
  return (code: Code): State | undefined => {
    if (!markdownLineEnding(code)) return nok(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => (parser.lazy[now().line] ? nok(next) : ok(next))
  }
}
