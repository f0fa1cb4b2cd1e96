import type { DefinitionList, Paragraph } from '../block.ts'
import type { Inline, Text } from '../inline.ts'
import { joinTexts } from '../join-texts.ts'
import { sliceText } from '../slice-text.ts'
import type { AdmitContext } from './admit-context.ts'
import { joinPlaces } from './admit-context.ts'

type Parsed = Inline<'parsed'>

/**
 * Reads a paragraph whose later lines begin with a colon and a space as a term and what it means (Pandoc's definition
 * lists, in so far as each meaning is one paragraph). Undefined for any other paragraph.
 */
export function readDefinitions(
  context: AdmitContext,
  inlines: readonly Parsed[],
  base: Omit<Paragraph<'parsed'>, 'type' | 'children'>,
): DefinitionList<'parsed'> | undefined {
  const parts: Parsed[][] = [[]]
  for (const node of inlines) {
    if (node.type !== 'text') {
      parts.at(-1)?.push(node)
      continue
    }
    let from = 0
    for (const start of definitionStarts(node)) {
      if (start > from) parts.at(-1)?.push(sliceText(node, from, start - 1))
      from = start + (/^:\s+/.exec(node.value.slice(start))?.[0].length ?? 1)
      parts.push([])
    }
    if (from < node.value.length) parts.at(-1)?.push(sliceText(node, from, node.value.length))
  }
  const [term, ...meanings] = parts
  if (!term || term.length === 0 || meanings.length === 0) return undefined
  const descriptions = meanings.flatMap((meaning) => {
    const children = joinTexts(meaning)
    const [first] = children
    const last = children.at(-1)
    if (!first || !last) return []
    const place = joinPlaces(first.place, last.place)
    const paragraph: Paragraph<'parsed'> = {
      ...base,
      id: undefined,
      type: 'paragraph',
      nodeId: context.nextNode(),
      place,
      children,
    }
    return [[paragraph]]
  })
  return {
    type: 'definitionList',
    nodeId: base.nodeId,
    place: base.place,
    lang: base.lang,
    classes: base.classes,
    children: [{ place: base.place, terms: [joinTexts(term)], descriptions }],
  }
}

function definitionStarts(text: Text): readonly number[] {
  return lineStarts(text).filter((at) => /^:[ \t]+\S/.test(text.value.slice(at, at + 12)))
}

/** Gives the offsets in a text at which a line of the source begins, but the first. */
export function lineStarts(text: Text): readonly number[] {
  let { line } = text.place.start
  const starts: number[] = []
  for (const shift of text.shifts) {
    if (shift.to.line > line && shift.at > 0) starts.push(shift.at)
    ;({ line } = shift.to)
  }
  return starts
}
