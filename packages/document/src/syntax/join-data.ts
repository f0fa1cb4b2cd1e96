import type { Construct, Event, Resolver, TokenizeContext } from 'micromark-util-types'

// So many events may stand apart. micromark joins them itself at the end of a paragraph, which most come to before that.
const mostApart = 1000

/**
 * Lets a parser join neighbouring stretches of plain text as it goes, in the time of their number: whenever a construct
 * is read to its end, since only then does nothing remember the places of events. micromark 4 joins them at the end of a
 * paragraph, and takes the list of events apart at each: with thousands of brackets, or of lines, that took the square.
 */
export function joinDataAfter(construct: Construct): Construct {
  return { ...construct, resolveTo: joiningAfter(construct.resolveTo) }
}

/** Joins those within a link or within stress at once; micromark's resolver of them has no name, and tokenizes nothing. */
export function joinDataInside(construct: Pick<Construct, 'resolveAll'>): Pick<Construct, 'resolveAll'> {
  return 'tokenize' in construct ? construct : { resolveAll: (events) => joinFrom(events, 0) }
}

const joined = new WeakMap<TokenizeContext, number>()

function joiningAfter(resolve: Resolver | undefined): Resolver {
  return (before, context) => {
    const events = resolve ? resolve(before, context) : before
    if (events.length < mostApart) return events
    const from = Math.min(joined.get(context) ?? 0, events.length)
    if (events.length - from < mostApart) return events
    joinFrom(events, from)
    joined.set(context, events.length)
    return events
  }
}

/** Makes one stretch of those that follow each other, from the event at `from` on. */
function joinFrom(events: Event[], from: number): Event[] {
  let kept = from
  for (let at = from; at < events.length; at++) {
    const event = events[at]
    if (!event) break
    const before = events[kept - 1]
    if (event[1].type === 'data' && before?.[1].type === 'data' && before[1] !== event[1]) {
      // The end of the one before is moved, and both events of this one are left out.
      before[1].end = event[1].end
      at += 1
    } else events[kept++] = event
  }
  events.length = kept
  return events
}
