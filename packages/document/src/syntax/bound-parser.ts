import type { Construct, Extension, ParseContext } from 'micromark-util-types'
import { boundAddresses } from './bound-addresses.ts'
import { boundLabels } from './bound-labels.ts'
import { indexNames } from './index-names.ts'
import { limitNesting } from './limit-nesting.ts'

const guard: Construct = {
  tokenize(_, __, nok) {
    boundOnce(this.parser)
    return nok
  },
}
const lastGuard: Construct = { ...guard, add: 'after' }

// What containers begin with; the last guard is asked at all other signs. So one of them is asked before any container.
const signs = ['>', '*', '+', '-', '[', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/**
 * Holds micromark 4 to a time that grows with its input. An extension can add constructs to a parser, but not change
 * those that it has: this one adds a guard, which is asked at the first line, and bounds the constructs of that parser.
 */
export const boundParser: Extension = {
  document: { ...Object.fromEntries(signs.map((sign) => [sign.charCodeAt(0), guard])), null: lastGuard },
}

const bounded = new WeakSet<ParseContext>()

function boundOnce(parser: ParseContext): void {
  if (bounded.has(parser)) return
  bounded.add(parser)
  const { document, text } = parser.constructs
  dropGuards(document)
  limitNesting(document)
  boundLabels(text)
  boundAddresses(text)
  indexNames(parser)
}

// They have done their work.
function dropGuards(document: ParseContext['constructs']['document']): void {
  for (const [code, constructs] of Object.entries(document))
    document[code] = [constructs ?? []].flat().filter((construct) => construct.tokenize !== guard.tokenize)
}
