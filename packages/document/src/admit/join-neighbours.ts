import type { Block, DefinitionList, Paragraph, Table } from '../block.ts'
import type { Inline } from '../inline.ts'
import { sliceText } from '../slice-text.ts'
import type { AdmitContext } from './admit-context.ts'
import { joinPlaces } from './admit-context.ts'
import { trim } from './admit-paragraph.ts'
import { readAttributes } from './attributes.ts'
import { isSourceLine } from './source-line.ts'

type Parsed = Block<'parsed'>

/**
 * Joins blocks that belong together though Markdown keeps them apart: a table and its caption (`: …` or `Table: …`, in any of
 * our languages), a figure and the line that tells its source, definitions that follow each other.
 */
export function joinNeighbours(context: AdmitContext, blocks: readonly Parsed[]): readonly Parsed[] {
  const joined: Parsed[] = []
  for (const block of blocks) {
    const previous = joined.at(-1)
    const together = previous && joinTwo(context, previous, block)
    if (together) joined.splice(-1, 1, together)
    else joined.push(block)
  }
  return joined
}

function joinTwo(context: AdmitContext, first: Parsed, second: Parsed): Parsed | undefined {
  if (first.type === 'definitionList' && second.type === 'definitionList') return joinDefinitions(first, second)
  if (first.type === 'table' && second.type === 'paragraph') return toCaptioned(context, first, second)
  if (first.type === 'paragraph' && second.type === 'table') return toCaptioned(context, second, first)
  if (first.type === 'figure' && second.type === 'paragraph' && first.source.length === 0) {
    if (!isSourceLine(second.children)) return undefined
    return { ...first, place: joinPlaces(first.place, second.place), source: second.children }
  }
  return undefined
}

function joinDefinitions(first: DefinitionList<'parsed'>, second: DefinitionList<'parsed'>): DefinitionList<'parsed'> {
  const place = joinPlaces(first.place, second.place)
  return { ...first, place, children: [...first.children, ...second.children] }
}

// en, id and nl, de, fr, es, pt, it. French sets a space before the colon.
const captionMark = /^(?:(?:table|tabel|tabelle|tableau|tabla|tabela|tabella)\s?)?:\s+/i

function toCaptioned(
  context: AdmitContext,
  table: Table<'parsed'>,
  paragraph: Paragraph<'parsed'>,
): Table<'parsed'> | undefined {
  const [opening, ...rest] = paragraph.children
  if (table.caption.length > 0 || opening?.type !== 'text') return undefined
  const found = captionMark.exec(opening.value)
  if (!found) return undefined
  const words = [sliceText(opening, found[0].length, opening.value.length), ...rest]
  const { caption, name } = takeName(words)
  const names = [table.id, name, paragraph.id].filter((id) => id !== undefined)
  for (const other of names.slice(1)) context.aliases.set(other, table.nodeId)
  return { ...table, id: names[0], caption: trim(caption) }
}

function takeName(words: readonly Inline<'parsed'>[]) {
  const last = words.at(-1)
  const from = last?.type === 'text' ? last.value.lastIndexOf('{') : -1
  const found = last?.type === 'text' && from !== -1 ? readAttributes(last.value, from) : undefined
  if (last?.type !== 'text' || !found) return { caption: words, name: undefined }
  return { caption: [...words.slice(0, -1), sliceText(last, 0, from)], name: found.attributes.id }
}
