import { findListSpot } from '@edisi/citations'
import type { ListSpot, TextChange } from '@edisi/citations'
import { walkBlocks, wordsOf } from '@edisi/document'
import type { Block, Document } from '@edisi/document'

type Blocks = readonly Block<'linked'>[]

/** Where entries are written: one change of one source. */
export interface PlacedEntries extends TextChange {
  readonly path: string
}

/** What entries are written into. */
export interface EntrySources {
  /** The path of the last source, which takes a list that no mark and no heading claims. */
  readonly last: string
  readonly sourceOf: (path: string) => string
}

/** Places the written entries of a list, each a line of Markdown, where the list of an edition would stand. */
export function placeEntries(
  entries: readonly string[],
  document: Document<'linked'>,
  sources: EntrySources,
): PlacedEntries {
  const spot = findListSpot(document, { chapters: [...document.chapters.keys()], end: 'document' })
  switch (spot.type) {
    case 'mark':
      return placeAtMark(entries, blocksOf(document, spot), { nodeId: spot.block, sources })
    case 'section':
      return placeAfterSection(entries, blocksOf(document, spot).slice(spot.start, spot.end), sources)
    case 'chapter-end':
    case 'own-chapter':
      return placeAtEnd([`# ${wordsOf(document.lang).references}`, '', ...entries], sources)
    default:
      return spot satisfies never
  }
}

function blocksOf({ chapters }: Document<'linked'>, { chapter }: ListSpot & { readonly chapter: number }): Blocks {
  return chapters[chapter]?.blocks ?? []
}

function placeAtMark(
  entries: readonly string[],
  blocks: Blocks,
  { nodeId, sources }: { readonly nodeId: string; readonly sources: EntrySources },
): PlacedEntries {
  const walked = [...walkBlocks(blocks)]
  const index = walked.findIndex((block) => block.nodeId === nodeId)
  const { path, start, end } = placeOf(walked[index])
  const source = sources.sourceOf(path)
  // The place of a division is its opening line; that of the list has nothing in it but the line that closes it.
  const closing = /^\s*:{3,}[ \t]*(?=[\r\n]|$)/.exec(source.slice(end.offset))?.[0].length ?? 0
  const group = walked.slice(walked.slice(0, index).findLastIndex(({ type }) => type === 'heading') + 1, index)
  return {
    path,
    start: start.offset,
    end: end.offset + closing,
    text: joinLines(besideEntries(group, entries), source),
  }
}

function placeAfterSection(entries: readonly string[], section: Blocks, sources: EntrySources): PlacedEntries {
  const { path } = placeOf(section[0])
  const at = Math.max(...section.map(({ place }) => place.end.offset))
  const text = joinLines(['', '', ...besideEntries(section, entries)], sources.sourceOf(path))
  return { path, start: at, end: at, text }
}

function placeAtEnd(lines: readonly string[], { last, sourceOf }: EntrySources): PlacedEntries {
  const source = sourceOf(last)
  const at = source.trimEnd().length
  return { path: last, start: at, end: at, text: joinLines(['', '', ...lines], source) }
}

function placeOf(block: Block<'linked'> | undefined): Block<'linked'>['place'] {
  if (block === undefined) throw new Error('expected the block that the spot of a list names')
  return block.place
}

// Entries that stay there in paragraphs would be no entries beside a list.
function besideEntries(blocks: Blocks, entries: readonly string[]): readonly string[] {
  const isInParagraphs = [...walkBlocks(blocks)].some(
    (block) => block.type === 'referenceList' && block.origin === 'prose' && block.form === 'paragraphs',
  )
  if (!isInParagraphs || !entries.every((entry) => entry.startsWith('- '))) return entries
  return entries.flatMap((entry, index) => (index === 0 ? [entry.slice(2)] : ['', entry.slice(2)]))
}

function joinLines(lines: readonly string[], source: string): string {
  return lines.join(source.includes('\r\n') ? '\r\n' : '\n')
}
