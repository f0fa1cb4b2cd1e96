import type { Construct, ConstructRecord, Event, Token, TokenizeContext } from 'micromark-util-types'

/**
 * Keeps a parser from looking for an open bracket anew at each word. GFM's addresses are none within a bracket that may
 * become a link, and micromark-extension-gfm-autolink-literal 2 looks back for one wherever an address could begin: in a
 * bracket of thousands of words that takes the square of them.
 */
export function boundAddresses(text: ConstructRecord): void {
  for (const [code, constructs] of Object.entries(text))
    text[code] = [constructs ?? []]
      .flat()
      .map((construct) => (addresses.has(construct.name ?? '') ? boundAddress(construct) : construct))
}

const addresses: ReadonlySet<string> = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink'])

function boundAddress(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return construct.tokenize.call(withOpenLabel(this), effects, ok, nok)
    },
  }
}

// All that is asked of the events is whether a label is open among them.
function withOpenLabel(context: TokenizeContext): TokenizeContext {
  const { events } = context
  const open = findOpenLabel(events)
  if (!open) return context
  // As micromark itself makes a context that differs in one field.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is the context but for that field
  return Object.assign(Object.create(context) as TokenizeContext, { events: [open] })
}

const lastOpen = new WeakMap<readonly Event[], number>()

/** Gives the event of a label that is open still: the one that was found before, as long as it stands where it stood. */
function findOpenLabel(events: readonly Event[]): Event | undefined {
  const before = events[lastOpen.get(events) ?? -1]
  if (before && isOpenLabel(before[1])) return before
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at]
    // The extension leaves a mark where it has found none.
    if (!event || '_gfmAutolinkLiteralWalkedInto' in event[1]) return undefined
    if (!isOpenLabel(event[1])) continue
    lastOpen.set(events, at)
    return event
  }
  return undefined
}

function isOpenLabel(token: Token): boolean {
  // oxlint-disable-next-line no-underscore-dangle -- the name that micromark gives
  return (token.type === 'labelLink' || token.type === 'labelImage') && token._balanced !== true
}
