import type { Create, Event, ParseContext, TokenizeContext } from 'micromark-util-types'

/**
 * Keeps a parser from looking for the beginning of a paragraph anew at each line of it that goes on without the mark of
 * its quotation, item or note. micromark 4 asks at such a line whether something is open since before it, and looks
 * through all events for it. What was open at the line before is asked first; if it is still, that line is no question.
 */
export function boundLazyLines(parser: ParseContext): void {
  parser.flow = boundFlow(parser, parser.flow)
}

function boundFlow(parser: ParseContext, create: Create): Create {
  return (from) => {
    const context = create(from)
    const write = context.write.bind(context)
    let opened = 0
    let hidden: number | undefined
    context.write = (slice) => {
      // The constructs may read the line once more, and ask for themselves.
      if (hidden !== undefined) parser.lazy[hidden] = true
      hidden = undefined
      const { line, offset } = context.now()
      const events = write(slice)
      if (parser.lazy[line] !== true) return events
      opened = findOpen(context, opened, offset)
      if (opened < 0) return events
      parser.lazy[line] = false
      hidden = line
      return events
    }
    return context
  }
}

/** Gives the place of an event of which the end is still to come: the one before, if it is of that kind; -1 if none is. */
function findOpen({ events }: TokenizeContext, before: number, offset: number): number {
  const isOpen = (event: Event | undefined): boolean => !!event && !event[1].end && event[1].start.offset < offset
  return isOpen(events[before]) ? before : events.findLastIndex(isOpen)
}
