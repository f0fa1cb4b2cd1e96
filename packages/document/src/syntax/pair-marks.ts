import type { Construct, Event, Point, Resolver, Token, TokenizeContext, TokenType } from 'micromark-util-types'
import './token-types.ts'

/**
 * Lets a parser pair the marks of stress and of what is struck out in the time of their number. micromark 4 walks back
 * from each closing mark through all that came before, and moves all that comes after: in a table with thousands of
 * marks that took the square.
 */
export function pairMarksOf<Resolving extends Pick<Construct, 'resolveAll'>>(construct: Resolving): Resolving {
  const name = 'name' in construct ? construct.name : undefined
  if (name === 'attention') return { ...construct, resolveAll: pairsStress }
  return name === 'strikethrough' ? { ...construct, resolveAll: pairsStrikes } : construct
}

const pairsStress: Resolver = (events, context) => pairMarks(events, context, stress)
const pairsStrikes: Resolver = (events, context) => pairMarks(events, context, strikes)

/** How the marks of a kind pair. */
interface Pairing {
  readonly mark: TokenType
  /** What all marks that pair alike have in common. */
  readonly likeness: (mark: Mark) => string
  readonly fits: (opening: Mark, closing: Mark) => boolean
  /** How many signs a pair takes of each of its marks. */
  readonly taken: (opening: Mark, closing: Mark) => number
  readonly names: (taken: number) => {
    readonly group: TokenType
    readonly sequence: TokenType
    readonly text: TokenType
  }
}

interface Mark {
  readonly token: Token
  readonly sign: string
  readonly opens: boolean
  readonly closes: boolean
}

// The rule of three (CommonMark 0.31, 6.2, rule 9) is asked of what is left of the marks, as micromark asks it.
const stress: Pairing = {
  mark: 'attentionSequence',
  likeness: ({ token, sign, closes }) => `${sign}${closes ? 1 : 0}${lengthOf(token) % 3}`,
  fits(opening, closing) {
    if (opening.sign !== closing.sign) return false
    const sum = lengthOf(opening.token) + lengthOf(closing.token)
    return !((opening.closes || closing.opens) && lengthOf(closing.token) % 3 !== 0 && sum % 3 === 0)
  },
  taken: (opening, closing) => (lengthOf(opening.token) > 1 && lengthOf(closing.token) > 1 ? 2 : 1),
  names: (taken) =>
    taken > 1
      ? { group: 'strong', sequence: 'strongSequence', text: 'strongText' }
      : { group: 'emphasis', sequence: 'emphasisSequence', text: 'emphasisText' },
}

const strikes: Pairing = {
  mark: 'strikethroughSequenceTemporary',
  likeness: ({ token }) => String(lengthOf(token)),
  fits: (opening, closing) => lengthOf(opening.token) === lengthOf(closing.token),
  taken: (opening) => lengthOf(opening.token),
  names: () => ({ group: 'strikethrough', sequence: 'strikethroughSequence', text: 'strikethroughText' }),
}

/** A mark that may open: where it ends among the events that are done, and how deep groups are nested behind it. */
interface Opener extends Mark {
  at: number
  depth: number
  /** The openers that pair as it does, of which it is the last when it is the last of all. */
  alike: Opener[]
}

// Each group is taken apart anew for what it stands in. It is deeper than what is admitted: that reports what is deeper.
const mostNested = 100

/** What is known of the marks so far. */
interface Pairs {
  readonly context: TokenizeContext
  readonly pairing: Pairing
  /** The events before the mark that is looked at, with the groups that were made. */
  readonly done: Event[]
  readonly openers: Opener[]
  readonly byLikeness: Map<string, Opener[]>
}

function pairMarks(events: Event[], context: TokenizeContext, pairing: Pairing): Event[] {
  if (!events.some(([, { type }]) => type === pairing.mark)) return events
  const pairs: Pairs = { context, pairing, done: [], openers: [], byLikeness: new Map() }
  for (const event of events) {
    const [way, token] = event
    if (token.type !== pairing.mark) pairs.done.push(event)
    else if (way === 'exit') readMark(pairs, toMark(token, context))
  }
  // Whoever asks for it holds on to the list that it gave.
  events.length = 0
  for (const event of pairs.done) {
    if (event[1].type === pairing.mark) event[1].type = 'data'
    events.push(event)
  }
  return events
}

function toMark(token: Token, context: TokenizeContext): Mark {
  // The fields with dashes are micromark's, and the only place where it says so.
  // oxlint-disable-next-line no-underscore-dangle -- the names that micromark gives
  return { token, sign: context.sliceSerialize(token).charAt(0), opens: !!token._open, closes: !!token._close }
}

function readMark(pairs: Pairs, mark: Mark): void {
  const { context, done, openers } = pairs
  const { token } = mark
  if (mark.closes)
    for (let opener = findOpener(pairs, mark); opener; opener = findOpener(pairs, mark)) {
      const depth = 1 + dropOpeners(openers, opener)
      if (depth > mostNested) {
        pairs.openers.length = 0
        pairs.byLikeness.clear()
        break
      }
      pair(pairs, opener, mark)
      const around = openers.at(-1)
      if (around) around.depth = Math.max(around.depth, depth)
    }
  if (lengthOf(token) === 0) return
  done.push(['enter', token, context], ['exit', token, context])
  if (mark.opens) addOpener(pairs, { ...mark, at: done.length - 1, depth: 0, alike: [] })
}

function addOpener({ pairing, openers, byLikeness }: Pairs, opener: Opener): void {
  const likeness = pairing.likeness(opener)
  const alike = byLikeness.get(likeness) ?? []
  byLikeness.set(likeness, alike)
  opener.alike = alike
  alike.push(opener)
  openers.push(opener)
}

/** Gives the last opener that fits. Where the last of those alike does not, none of them does. */
function findOpener({ pairing, byLikeness }: Pairs, mark: Mark): Opener | undefined {
  if (lengthOf(mark.token) === 0) return undefined
  let found: Opener | undefined
  for (const alike of byLikeness.values()) {
    const last = alike.at(-1)
    if (last && last.at > (found?.at ?? -1) && pairing.fits(last, mark)) found = last
  }
  return found
}

/** Drops the openers behind one and that one, and gives how deep groups are nested behind it. */
function dropOpeners(openers: Opener[], opener: Opener): number {
  let depth = 0
  for (let last = openers.pop(); last; last = openers.pop()) {
    last.alike.pop()
    depth = Math.max(depth, last.depth)
    if (last === opener) break
  }
  return depth
}

/** Makes a group of what stands behind an opener, which was dropped. If signs of it are left, it may open again. */
function pair(pairs: Pairs, opener: Opener, mark: Mark): void {
  const { context, pairing, done } = pairs
  const taken = pairing.taken(opener, mark)
  const names = pairing.names(taken)
  const from = { ...opener.token.end }
  const to = { ...mark.token.start }
  const start = movePoint(from, -taken)
  const end = movePoint(to, taken)
  const group: Token = { type: names.group, start: { ...start }, end: { ...end } }
  const opening: Token = { type: names.sequence, start, end: from }
  const text: Token = { type: names.text, start: { ...from }, end: { ...to } }
  const closing: Token = { type: names.sequence, start: to, end }
  const inside = resolveInside(done.splice(opener.at + 1), context)
  done.length -= 2
  opener.token.end = { ...start }
  mark.token.start = { ...end }
  if (lengthOf(opener.token) > 0) {
    done.push(['enter', opener.token, context], ['exit', opener.token, context])
    addOpener(pairs, { ...opener, depth: 0 })
  }
  done.push(
    ['enter', group, context],
    ['enter', opening, context],
    ['exit', opening, context],
    ['enter', text, context],
  )
  for (const event of inside) done.push(event)
  done.push(['exit', text, context], ['enter', closing, context], ['exit', closing, context], ['exit', group, context])
}

function resolveInside(events: Event[], context: TokenizeContext): Event[] {
  let resolved = events
  for (const { resolveAll } of context.parser.constructs.insideSpan.null ?? [])
    if (resolveAll) resolved = resolveAll(resolved, context)
  return resolved
}

// Marks are signs within a line.
function movePoint(point: Point, by: number): Point {
  // oxlint-disable-next-line no-underscore-dangle -- the name that micromark gives
  return { ...point, column: point.column + by, offset: point.offset + by, _bufferIndex: point._bufferIndex + by }
}

function lengthOf({ start, end }: Token): number {
  return end.offset - start.offset
}
