import type { Inline, Text } from '../inline.ts'
import { joinTexts } from '../join-texts.ts'
import { footnoteUndefined } from '../messages.ts'
import { pointInText, sliceText } from '../slice-text.ts'
import type { AdmitContext, InlineScope } from './admit-context.ts'
import { joinPlaces } from './admit-context.ts'
import type { Attributes } from './attributes.ts'
import { readAttributes } from './attributes.ts'
import { toLanguageTag } from './inline-pieces.ts'
import { addLocator, readBracketCitation, readNarrativeKey } from './read-citation.ts'
import { readLatex } from './read-latex.ts'

type Parsed = Inline<'parsed'>

interface OpenBracket {
  /** Where in the result the bracket stands, as a text of its own. */
  readonly index: number
  readonly isNote: boolean
}

interface Reading {
  readonly context: AdmitContext
  readonly scope: InlineScope
  readonly result: Parsed[]
  readonly open: OpenBracket[]
  /** Where in the result the narrative citations stand, in order. */
  readonly keys: number[]
}

/**
 * Reads what Pandoc and LaTeX mark within texts: citations by key, notes (`^[…]`), spans (`[…]{…}`), `H~2~O`, `x^2^`,
 * and LaTeX commands. Escaped marks stay text.
 */
export function readMarks(context: AdmitContext, inlines: readonly Parsed[], scope: InlineScope): readonly Parsed[] {
  if (!inlines.some((node) => node.type === 'text' && /[@^~\\]|\]\{/.test(node.value))) return inlines
  const reading: Reading = { context, scope, result: [], open: [], keys: [] }
  for (const node of inlines) {
    if (node.type === 'text') readText(reading, node)
    else reading.result.push(node)
  }
  return joinTexts(reading.result)
}

function readText(reading: Reading, text: Text): void {
  const mark = /[[\]@^~\\]/g
  let done = 0
  const flush = (to: number): void => {
    if (to > done) reading.result.push(sliceText(text, done, to))
  }
  for (let found = mark.exec(text.value); found; found = mark.exec(text.value)) {
    const { index } = found
    if (!isUnescaped(reading.context, text, index)) continue
    const reader = readers.get(found[0])
    const taken = reader?.({ reading, text, at: index, flush })
    if (taken === undefined) continue
    done = taken
    mark.lastIndex = taken
  }
  flush(text.value.length)
}

interface MarkAt {
  readonly reading: Reading
  readonly text: Text
  readonly at: number
  /** Moves the text before an offset to the result; to be called once, before what is read is added. */
  readonly flush: (to: number) => void
}

// Each gives where it ended, or undefined where the mark is only a character.
const readers: ReadonlyMap<string, (mark: MarkAt) => number | undefined> = new Map([
  ['[', openBracket],
  [']', closeBracket],
  ['@', readKey],
  ['^', readCaret],
  ['~', readTilde],
  ['\\', readBackslash],
])

function isUnescaped(context: AdmitContext, text: Text, index: number): boolean {
  const { offset } = pointInText(text, index)
  if (context.source[offset] !== text.value[index]) return false
  if (context.source[offset - 1] !== '\\') return true
  return index > 0 && text.value[index - 1] === '\\' && pointInText(text, index - 1).offset === offset - 1
}

function openBracket({ reading, text, at, flush }: MarkAt): number {
  const undefinedNote = /^\[\^([^\]\s^]+)\](?!:)/.exec(text.value.slice(at, at + 120))
  if (undefinedNote) {
    const end = at + undefinedNote[0].length
    const { context } = reading
    const { place } = sliceText(text, at, end)
    if (context.hasNotesElsewhere) {
      flush(at)
      reading.result.push(context.notes.callInline(place, []))
      return end
    }
    context.diagnostics.push(footnoteUndefined(place, undefinedNote[1] ?? ''))
    flush(end)
    return end
  }
  flush(at)
  reading.open.push({ index: reading.result.length, isNote: false })
  reading.result.push(sliceText(text, at, at + 1))
  return at + 1
}

function closeBracket({ reading, text, at, flush }: MarkAt): number | undefined {
  const bracket = reading.open.pop()
  if (!bracket) return undefined
  const attributes = bracket.isNote ? undefined : readAttributes(text.value, at + 1)
  const cited = bracket.isNote || attributes ? undefined : citedBefore(reading, bracket)
  const hasKeys = (reading.keys.at(-1) ?? -1) > bracket.index
  // Most brackets are only brackets. They stay where they are: taking each apart would make deep nesting quadratic.
  if (!bracket.isNote && !attributes && !hasKeys && cited === undefined) return undefined
  flush(at)
  const { context, result } = reading
  const [opening, ...content] = result.splice(bracket.index)
  while ((reading.keys.at(-1) ?? -1) >= bracket.index) reading.keys.pop()
  const closing = sliceText(text, at, at + 1)
  if (opening?.type !== 'text') throw new Error('expected the text of an opening bracket')
  if (bracket.isNote) result.push(toNote(reading, content, { opening, closing }))
  else if (attributes) {
    result.push(...toSpan(reading, content, { opening, closing, attributes: attributes.attributes }))
    return attributes.end
  } else if (cited !== undefined && !hasKeys) {
    const [citation] = result.splice(cited)
    reading.keys.pop()
    if (citation?.type !== 'keyCitation') throw new Error('expected the citation before a locator')
    result.push(addLocator(context, citation, { content, closing }))
  } else {
    const citation = readBracketCitation(context, content, { opening, closing })
    if (citation) result.push(citation)
  }
  return at + 1
}

function isNarrative(node: Parsed): boolean {
  return node.type === 'keyCitation' && node.mode === 'narrative'
}

// The index of the narrative citation that a bracket stands right behind, and may be the locator of.
function citedBefore({ result }: Reading, bracket: OpenBracket): number | undefined {
  const space = result[bracket.index - 1]
  const index = bracket.index - (space?.type === 'text' && space.value === ' ' ? 2 : 1)
  const citation = result[index]
  const isOpen = citation?.type === 'keyCitation' && isNarrative(citation) && citation.items[0]?.suffix === ''
  return isOpen ? index : undefined
}

function toNote(reading: Reading, content: readonly Parsed[], brackets: Brackets): Parsed {
  const place = joinPlaces(brackets.opening.place, brackets.closing.place)
  const { context } = reading
  const paragraph = {
    type: 'paragraph',
    nodeId: context.nextNode(),
    place,
    lang: undefined,
    classes: [],
    id: undefined,
    children: joinTexts(content),
  } as const
  return context.notes.callInline(place, [paragraph])
}

interface Brackets {
  readonly opening: Text
  readonly closing: Text
}

function toSpan(
  { scope }: Reading,
  content: readonly Parsed[],
  { opening, closing, attributes }: Brackets & { readonly attributes: Attributes },
): readonly Parsed[] {
  const place = joinPlaces(opening.place, closing.place)
  const children = joinTexts(content)
  const { id, classes, values } = attributes
  if (id !== undefined) scope.anchors.push(id)
  const has = (...names: string[]): boolean => names.some((name) => classes.includes(name))
  if (has('underline', 'ul')) return [{ type: 'emphasis', place, children }]
  if (has('mark', 'highlight')) return [{ type: 'strong', place, children }]
  const lang = toLanguageTag(values.get('lang') ?? '')
  const isSmallCaps = has('smallcaps', 'small-caps', 'sc')
  return lang === undefined && !isSmallCaps ? children : [{ type: 'span', place, lang, isSmallCaps, children }]
}

function readKey({ reading, text, at, flush }: MarkAt): number | undefined {
  if (reading.scope.isInLink) return undefined
  const previous = reading.result.at(-1)
  if (at === 0 && previous && previous.type !== 'text' && previous.type !== 'lineBreak') {
    // Right behind a link or emphasis it is part of a word, as in an address that was cut in pieces.
    if (previous.place.end.offset === text.place.start.offset && previous.type === 'link') return undefined
  }
  const key = readNarrativeKey(reading.context, text, at)
  if (!key) return undefined
  flush(key.from)
  reading.keys.push(reading.result.length)
  reading.result.push(key.citation)
  return key.end
}

function readCaret(mark: MarkAt): number | undefined {
  const { reading, text, at, flush } = mark
  if (text.value[at + 1] === '[') {
    flush(at)
    reading.open.push({ index: reading.result.length, isNote: true })
    reading.result.push(sliceText(text, at, at + 2))
    return at + 2
  }
  return readRaised(mark, /^\^([^\s^[\]]+)\^/, 'superscript')
}

function readTilde(mark: MarkAt): number | undefined {
  return readRaised(mark, /^~([^\s~[\]]+)~(?!~)/, 'subscript')
}

function readRaised({ reading, text, at, flush }: MarkAt, form: RegExp, type: 'superscript' | 'subscript') {
  if (text.value[at - 1] === text.value[at]) return undefined
  const found = form.exec(text.value.slice(at, at + 100))
  if (!found) return undefined
  const end = at + found[0].length
  flush(at)
  const { place } = sliceText(text, at, end)
  reading.result.push({ type, place, children: [sliceText(text, at + 1, end - 1)] })
  return end
}

function readBackslash({ reading, text, at, flush }: MarkAt): number | undefined {
  if (text.value[at + 1] === ' ') {
    flush(at)
    const space = sliceText(text, at, at + 2)
    reading.result.push({ ...space, value: '\u00A0', shifts: [] })
    return at + 2
  }
  const found = readLatex(reading.context, reading.scope, { text, from: at })
  if (!found) return undefined
  // To LaTeX a tilde is a space that does not break: `Figure~\ref{x}`.
  const [first] = found.nodes
  const isTied = text.value[at - 1] === '~' && (first?.type === 'crossReference' || first?.type === 'keyCitation')
  flush(isTied ? at - 1 : at)
  if (isTied) reading.result.push({ ...sliceText(text, at - 1, at), value: '\u00A0', shifts: [] })
  reading.result.push(...found.nodes)
  return found.end
}
