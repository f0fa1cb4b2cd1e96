import { movePoint } from './move-point.ts'
import type { Place } from './place.ts'
import { silencingCommands } from './silencing.ts'
import type { NamedRule, Silencing } from './silencing.ts'

/** The words of a comment, without its marks; `place` is where they stand, on one line, `whole` the comment with its marks. */
export interface SourceComment {
  readonly words: string
  readonly place: Place
  readonly whole: Place
}

/** A stretch of a source, as offsets; `to` is exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What a line is in a kind of source: the stretches that the commands about lines silence. */
export interface SourceLines {
  readonly lineOf: (comment: SourceComment) => Stretch
  readonly nextLineOf: (comment: SourceComment) => Stretch
}

/**
 * Reads the comments of one file, in the order of the source, that begin with `edisi-`: what they silence, and where.
 * Rules stand behind the command, with spaces or commas between; what follows ` -- ` is for people.
 */
export function readSilencings(comments: readonly SourceComment[], lines: SourceLines): readonly Silencing[] {
  const open: Open[] = []
  const read: Silencing[] = []
  for (const comment of comments) {
    const [command, ...rules] = splitWords(comment)
    if (command?.name.startsWith('edisi-') !== true) continue
    switch (silencingCommands.find((known) => known === command.name)) {
      case 'edisi-disable':
        open.push(...eachRule(rules, (rule) => ({ rule, place: comment.whole, from: comment.whole.end.offset })))
        break
      case 'edisi-enable':
        read.push(...closeRules(open, rules, comment.whole))
        break
      case 'edisi-disable-line':
        read.push(...silenceStretch(comment, rules, lines.lineOf(comment)))
        break
      case 'edisi-disable-next-line':
        read.push(...silenceStretch(comment, rules, lines.nextLineOf(comment)))
        break
      case undefined:
        read.push({ type: 'unknown', command })
        break
    }
  }
  return [...read, ...open.map((left): Silencing => ({ type: 'silence', ...left, to: undefined }))]
}

interface Open {
  readonly rule: NamedRule | undefined
  readonly place: Place
  readonly from: number
}

function splitWords({ words, place }: SourceComment): readonly NamedRule[] {
  const reason = / --(?= |$)/.exec(words)
  const told = reason ? words.slice(0, reason.index) : words
  return [...told.matchAll(/[^\s,]+/g)].map((found) => ({
    name: found[0],
    place: {
      path: place.path,
      start: movePoint(place.start, found.index),
      end: movePoint(place.start, found.index + found[0].length),
    },
  }))
}

function eachRule<Value>(
  rules: readonly NamedRule[],
  toValue: (rule: NamedRule | undefined) => Value,
): readonly Value[] {
  return rules.length === 0 ? [toValue(undefined)] : rules.map(toValue)
}

function silenceStretch(comment: SourceComment, rules: readonly NamedRule[], stretch: Stretch): readonly Silencing[] {
  return eachRule(rules, (rule) => ({ type: 'silence', place: comment.whole, rule, ...stretch }))
}

// Without rules all that is open ends; a name that is not open ends nothing, and stands as a silence without extent.
function closeRules(open: Open[], rules: readonly NamedRule[], place: Place): readonly Silencing[] {
  const to = place.start.offset
  return eachRule(rules, (rule) => {
    const ended = open.filter((one) => rule === undefined || one.rule?.name === rule.name)
    for (const one of ended) open.splice(open.indexOf(one), 1)
    if (ended.length === 0) return [{ type: 'silence', place, rule, from: to, to } satisfies Silencing]
    return ended.map((one): Silencing => ({ type: 'silence', ...one, to }))
  }).flat()
}
