import type { Code, Construct, ParseContext, State, TokenizeContext } from 'micromark-util-types'

// No true text comes near it, and it is deeper than what is admitted: the admission reports what is deeper.
const mostContainers = 100

/**
 * Keeps the containers of a parser (quotations, items of lists, notes) from being opened within each other without end:
 * the marks of what is deeper stay text. micromark 4 copies the open containers at each attempt to open one more.
 */
export function limitNesting(construct: Construct): Construct {
  const { continuation } = construct
  if (!continuation) return construct
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const depth = depthOf(this)
      if (depth.count >= mostContainers) return nok
      const { offset } = this.now()
      // A container is looked for and then read, at the same place.
      const count = (code: Code): State | undefined => {
        if (depth.opened !== offset) depth.count += 1
        depth.opened = offset
        return ok(code)
      }
      return construct.tokenize.call(this, effects, count, nok)
    },
    continuation: {
      ...continuation,
      tokenize(effects, ok, nok) {
        const depth = depthOf(this)
        const count = (code: Code): State | undefined => {
          depth.count += 1
          return ok(code)
        }
        return continuation.tokenize.call(this, effects, count, nok)
      },
    },
  }
}

/** How many containers the line has been found to stand in so far, and the offset at which the last of them opens. */
interface Depth {
  line: number
  count: number
  opened: number
}

const depths = new WeakMap<ParseContext, Depth>()

function depthOf(context: TokenizeContext): Depth {
  const { line } = context.now()
  let depth = depths.get(context.parser)
  if (depth?.line !== line) {
    depth = { line, count: 0, opened: -1 }
    depths.set(context.parser, depth)
  }
  return depth
}
