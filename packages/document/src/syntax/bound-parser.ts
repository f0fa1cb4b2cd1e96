import type { Construct, ConstructRecord, Extension, ParseContext } from 'micromark-util-types'
import { boundAddress } from './bound-address.ts'
import { boundHtml } from './bound-html.ts'
import { boundLabel } from './bound-label.ts'
import { boundLazyLines } from './bound-lazy-lines.ts'
import { indexNames } from './index-names.ts'
import { joinDataAfter, joinDataInside } from './join-data.ts'
import { limitNesting } from './limit-nesting.ts'
import { pairMarksOf } from './pair-marks.ts'

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
  const { document, text, string, insideSpan } = parser.constructs
  dropGuards(document)
  changeEach(document, limitNesting)
  changeEach(text, (construct) => joinDataAfter(pairMarksOf(boundLabel(boundAddress(boundHtml(construct))))))
  changeEach(string, joinDataAfter)
  insideSpan.null = insideSpan.null?.map((construct) => joinDataInside(pairMarksOf(construct)))
  indexNames(parser)
  boundLazyLines(parser)
}

// They have done their work.
function dropGuards(document: ConstructRecord): void {
  for (const [code, constructs] of Object.entries(document))
    document[code] = [constructs ?? []].flat().filter((construct) => construct.tokenize !== guard.tokenize)
}

// The same one may stand at many signs, as GFM's addresses stand at every letter: it is changed once.
function changeEach(record: ConstructRecord, change: (construct: Construct) => Construct): void {
  const changed = new Map<Construct, Construct>()
  const changeOnce = (construct: Construct): Construct => {
    const known = changed.get(construct) ?? change(construct)
    changed.set(construct, known)
    return known
  }
  for (const [code, constructs] of Object.entries(record)) record[code] = [constructs ?? []].flat().map(changeOnce)
}
