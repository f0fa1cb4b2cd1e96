import type { Code, Construct, State, Token, TokenizeContext } from 'micromark-util-types'
import { openLabel } from './open-label.ts'

// A label of a definition is no longer (CommonMark 0.31, 4.7), so that a longer one has none.
const longestLabel = 999

// Images may stand in the words of images, each of which micromark 4 takes apart anew for what it stands in. It is deeper
// than what is admitted: the admission reports what is deeper.
const mostNested = 100

/** Keeps a parser from reading all that stands between brackets, or before them, anew at each closing one. */
export function boundLabel(construct: Construct): Construct {
  if (construct.name === 'labelEnd') return boundLabelEnd(construct)
  return construct.name === 'gfmPotentialFootnoteCall' ? boundFootnoteCall(construct) : construct
}

function boundLabelEnd(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const opening = openLabel(this)
      if (!opening) return nok
      const label = closeLabel(this, opening)
      if (label.depth >= mostNested) {
        // oxlint-disable-next-line no-underscore-dangle -- the name that micromark gives
        opening._balanced = true
        return nok
      }
      const count = (code: Code): State | undefined => {
        label.depth += 1
        return ok(code)
      }
      return construct.tokenize.call(withShortSlices(this), effects, count, nok)
    },
  }
}

/** A bracket that is closed: where it opens, and how many links and images stand within each other from there on. */
interface ClosedLabel {
  readonly from: number
  depth: number
}

const closedLabels = new WeakMap<TokenizeContext, ClosedLabel[]>()

// What stands in a bracket is not asked for again by those around it: they ask the bracket.
function closeLabel(context: TokenizeContext, opening: Token): ClosedLabel {
  const closed = closedLabels.get(context) ?? []
  closedLabels.set(context, closed)
  const from = opening.start.offset
  let depth = 0
  for (let last = closed.at(-1); last && last.from > from; last = closed.at(-1)) {
    depth = Math.max(depth, last.depth)
    closed.pop()
  }
  const label = { from, depth }
  closed.push(label)
  return label
}

function withShortSlices(context: TokenizeContext): TokenizeContext {
  const sliceSerialize = (token: Pick<Token, 'start' | 'end'>, expandTabs?: boolean): string =>
    token.end.offset - token.start.offset > longestLabel ? '' : context.sliceSerialize(token, expandTabs)
  // As micromark itself makes a context that differs in one field.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is the context but for that field
  return Object.assign(Object.create(context) as TokenizeContext, { sliceSerialize })
}

// `![^a]` is an exclamation mark and the call of a note. It looks for its opening through all that came before; but only
// an image whose bracket has just been found to belong to none can be one, and if it is short and begins as a call does.
function boundFootnoteCall(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      // oxlint-disable-next-line no-underscore-dangle -- the name that micromark gives
      const opening = this._labelStarts?.at(-1)
      // oxlint-disable-next-line no-underscore-dangle -- the name that micromark gives
      if (opening?.type !== 'labelImage' || opening._balanced !== true) return nok
      const inside = { start: opening.end, end: this.now() }
      if (inside.end.offset - inside.start.offset > longestLabel || !this.sliceSerialize(inside).startsWith('^'))
        return nok
      return construct.tokenize.call(this, effects, ok, nok)
    },
  }
}
