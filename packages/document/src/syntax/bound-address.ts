import type { Construct, TokenizeContext } from 'micromark-util-types'
import { openLabel } from './open-label.ts'

/**
 * Keeps a parser from looking for an open bracket anew at each word. GFM's addresses are none within a bracket that may
 * become a link, and micromark-extension-gfm-autolink-literal 2 looks back for one wherever an address could begin: in a
 * bracket of thousands of words that takes the square of them.
 */
export function boundAddress(construct: Construct): Construct {
  if (!addresses.has(construct.name ?? '')) return construct
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return construct.tokenize.call(withOpenLabel(this), effects, ok, nok)
    },
  }
}

const addresses: ReadonlySet<string> = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink'])

// All that is asked of the events is whether a label is open among them.
function withOpenLabel(context: TokenizeContext): TokenizeContext {
  const open = openLabel(context)
  // Where it finds none, the extension leaves a mark, at which it stops the next time.
  if (!open) return context
  const events: TokenizeContext['events'] = [['enter', open, context]]
  // As micromark itself makes a context that differs in one field.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is the context but for that field
  return Object.assign(Object.create(context) as TokenizeContext, { events })
}
