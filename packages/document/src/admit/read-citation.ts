import type { Inline, KeyCitation, KeyItem, Text } from '../inline.ts'
import { plainText } from '../plain-text.ts'
import { sliceText } from '../slice-text.ts'
import type { AdmitContext } from './admit-context.ts'
import { joinPlaces } from './admit-context.ts'

type Parsed = Inline<'parsed'>

/**
 * Reads a citation key that begins with the `@` at an offset of a text (Pandoc's rule: a letter, a digit or `_` first,
 * then also single signs within; `@{…}` for any other key). Undefined where it is none, as in a mail address.
 */
export function readNarrativeKey(context: AdmitContext, text: Text, at: number): ReadKey | undefined {
  const suppresses = text.value[at - 1] === '-'
  const from = suppresses ? at - 1 : at
  if (from > 0 && /[\p{L}\p{N}_@/.:=&]/u.test(text.value[from - 1] ?? '')) return undefined
  const found = /^@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/u.exec(
    text.value.slice(at, at + 300),
  )
  if (!found) return undefined
  const key = found[1] ?? found[2] ?? ''
  const end = at + found[0].length
  const { place } = sliceText(text, from, end)
  const item: KeyItem = { key, prefix: '', suffix: '', suppressesAuthor: suppresses, place }
  const value = context.source.slice(place.start.offset, place.end.offset)
  return { citation: { type: 'keyCitation', mode: 'narrative', items: [item], value, place }, from, end }
}

/** A citation by one key, and the stretch of its text. */
export interface ReadKey {
  readonly citation: KeyCitation
  readonly from: number
  readonly end: number
}

/**
 * Makes one citation of what stands between brackets, if keys stand there: `[see @a, p. 3; @b]`. `opening` and `closing`
 * are the brackets.
 */
export function readBracketCitation(
  context: AdmitContext,
  content: readonly Parsed[],
  brackets: { readonly opening: Text; readonly closing: Text },
): KeyCitation | undefined {
  if (!content.some(isNarrative)) return undefined
  const items: KeyItem[] = []
  let lead = ''
  for (const part of splitAtSemicolons(content)) {
    const index = part.findIndex(isNarrative)
    const cited = part[index]
    if (cited?.type !== 'keyCitation') {
      const words = plainText(part).trim()
      const last = items.pop()
      // A part without a key belongs to its neighbour: what an author notes must not be lost.
      if (last) items.push({ ...last, suffix: [last.suffix, words].filter(Boolean).join('; ') })
      else lead += `${words}; `
      continue
    }
    const [item] = cited.items
    if (!item) continue
    const prefix = (lead + plainText(part.slice(0, index))).trim()
    const suffix = [item.suffix, plainText(part.slice(index + 1)).replace(/^\s*,?\s*/, '')].filter(Boolean).join(' ')
    items.push({ ...item, prefix, suffix: suffix.trim() })
    lead = ''
  }
  const place = joinPlaces(brackets.opening.place, brackets.closing.place)
  const value = context.source.slice(place.start.offset, place.end.offset)
  return { type: 'keyCitation', mode: 'bracket', items, value, place }
}

/** Adds the words of a bracket behind a narrative citation, `@a [p. 3]`, to it. */
export function addLocator(context: AdmitContext, citation: KeyCitation, bracket: LocatorBracket): KeyCitation {
  const place = joinPlaces(citation.place, bracket.closing.place)
  const suffix = plainText(bracket.content).trim().replace(/^,\s*/, '')
  return {
    ...citation,
    items: citation.items.map((item) => ({ ...item, suffix })),
    value: context.source.slice(place.start.offset, place.end.offset),
    place,
  }
}

/** A bracket that may belong to the citation before it. */
export interface LocatorBracket {
  readonly content: readonly Parsed[]
  readonly closing: Text
}

function isNarrative(node: Parsed): boolean {
  return node.type === 'keyCitation' && node.mode === 'narrative'
}

function splitAtSemicolons(nodes: readonly Parsed[]): readonly (readonly Parsed[])[] {
  const parts: Parsed[][] = [[]]
  for (const node of nodes) {
    if (node.type !== 'text') {
      parts.at(-1)?.push(node)
      continue
    }
    let from = 0
    for (const { index } of node.value.matchAll(/;/g)) {
      if (index > from) parts.at(-1)?.push(sliceText(node, from, index))
      parts.push([])
      from = index + 1
    }
    if (from < node.value.length) parts.at(-1)?.push(sliceText(node, from, node.value.length))
  }
  return parts
}
