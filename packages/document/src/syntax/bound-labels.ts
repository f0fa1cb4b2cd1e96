import type { Construct, ConstructRecord, Token, TokenizeContext } from 'micromark-util-types'

// A label of a definition is no longer (CommonMark 0.31, 4.7), so that a longer one has none.
const longestLabel = 999

/** Keeps a parser from reading all that stands between brackets, or before them, anew at each closing one. */
export function boundLabels(text: ConstructRecord): void {
  for (const [code, constructs] of Object.entries(text))
    text[code] = [constructs ?? []].flat().map((construct) => {
      if (construct.name === 'labelEnd') return boundLabelEnd(construct)
      return construct.name === 'gfmPotentialFootnoteCall' ? boundFootnoteCall(construct) : construct
    })
}

function boundLabelEnd(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return construct.tokenize.call(withShortSlices(this), effects, ok, nok)
    },
  }
}

function withShortSlices(context: TokenizeContext): TokenizeContext {
  const sliceSerialize = (token: Pick<Token, 'start' | 'end'>, expandTabs?: boolean): string =>
    token.end.offset - token.start.offset > longestLabel ? '' : context.sliceSerialize(token, expandTabs)
  // As micromark itself makes a context that differs in one field.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is the context but for that field
  return Object.assign(Object.create(context) as TokenizeContext, { sliceSerialize })
}

// `![^a]` is an exclamation mark and the call of a note. It looks for its opening through all that came before; but only
// an image whose bracket has just been found to belong to none can be one.
function boundFootnoteCall(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      // The fields with dashes are micromark's, and the only place where it says so.
      // oxlint-disable-next-line no-underscore-dangle -- the name that micromark gives
      const opening = this._labelStarts?.at(-1)
      // oxlint-disable-next-line no-underscore-dangle -- the name that micromark gives
      if (opening?.type !== 'labelImage' || opening._balanced !== true) return nok
      return construct.tokenize.call(this, effects, ok, nok)
    },
  }
}
