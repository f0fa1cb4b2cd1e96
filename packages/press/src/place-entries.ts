import type { TextChange } from '@edisi/citations'
import { isReferenceHeading, plainText, walkBlocks, wordsOf } from '@edisi/document'
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

/**
 * Places the written entries of a list, each a line of Markdown: where the author marked its place, else at the end of the last
 * section of references, else at the end of the text under a heading of its own.
 */
export function placeEntries(
  entries: readonly string[],
  { chapters, lang }: Document<'linked'>,
  sources: EntrySources,
): PlacedEntries {
  const blocks = chapters.flatMap((chapter) => [...walkBlocks(chapter.blocks)])
  return (
    placeAtMark(entries, blocks, sources) ??
    placeUnderHeading(entries, blocks, sources) ??
    placeAtEnd([`# ${wordsOf(lang).references}`, '', ...entries], sources)
  )
}

function placeAtMark(entries: readonly string[], blocks: Blocks, sources: EntrySources): PlacedEntries | undefined {
  const index = blocks.findIndex((block) => block.type === 'referenceList' && block.origin === 'generated')
  const mark = blocks[index]?.place
  if (mark === undefined) return undefined
  const source = sources.sourceOf(mark.path)
  // The place of a division is its opening line; that of the list has nothing in it but the line that closes it.
  const closing = /^\s*:{3,}[ \t]*(?=[\r\n]|$)/.exec(source.slice(mark.end.offset))?.[0].length ?? 0
  const group = blocks.slice(blocks.slice(0, index).findLastIndex(isHeading) + 1, index)
  const text = joinLines(besideEntries(group, entries), source)
  return { path: mark.path, start: mark.start.offset, end: mark.end.offset + closing, text }
}

function placeUnderHeading(
  entries: readonly string[],
  blocks: Blocks,
  sources: EntrySources,
): PlacedEntries | undefined {
  const index = blocks.findLastIndex(
    (block) => block.type === 'heading' && isReferenceHeading(plainText(block.children)),
  )
  const path = blocks[index]?.place.path
  if (path === undefined) return undefined
  const next = blocks.findIndex((block, later) => later > index && isHeading(block))
  const section = blocks.slice(index, next === -1 ? blocks.length : next).filter(({ place }) => place.path === path)
  const at = Math.max(...section.map(({ place }) => place.end.offset))
  const text = joinLines(['', '', ...besideEntries(section, entries)], sources.sourceOf(path))
  return { path, start: at, end: at, text }
}

function placeAtEnd(lines: readonly string[], { last, sourceOf }: EntrySources): PlacedEntries {
  const source = sourceOf(last)
  const at = source.trimEnd().length
  return { path: last, start: at, end: at, text: joinLines(['', '', ...lines], source) }
}

function isHeading({ type }: Block<'linked'>): boolean {
  return type === 'heading'
}

// Entries that stay there in paragraphs would be no entries beside a list.
function besideEntries(blocks: Blocks, entries: readonly string[]): readonly string[] {
  const isInParagraphs = blocks.some(
    (block) => block.type === 'referenceList' && block.origin === 'prose' && block.form === 'paragraphs',
  )
  if (!isInParagraphs || !entries.every((entry) => entry.startsWith('- '))) return entries
  return entries.flatMap((entry, index) => (index === 0 ? [entry.slice(2)] : ['', entry.slice(2)]))
}

function joinLines(lines: readonly string[], source: string): string {
  return lines.join(source.includes('\r\n') ? '\r\n' : '\n')
}
