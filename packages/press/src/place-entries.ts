import type { TextChange, WrittenList } from '@edisi/citations'
import type { Place } from '@edisi/diagnostics'
import { walkBlocks, wordsOf } from '@edisi/document'
import type { Block, Document } from '@edisi/document'

type Blocks = readonly Block<'linked'>[]

/** Where entries are written: one change of one source. */
export interface PlacedEntries extends TextChange {
  readonly path: string
}

/** What entries are written into. */
export interface EntrySources {
  /** The path of the last source, at whose end a list stands that would have a chapter of its own. */
  readonly last: string
  readonly sourceOf: (path: string) => string
}

/** Writes a list where an edition would have it, under a heading where it needs one of its own. */
export function placeEntries(
  { spot, entries }: WrittenList,
  document: Document<'linked'>,
  sources: EntrySources,
): PlacedEntries {
  const { chapters } = document
  const blocksOf = (chapter: number): Blocks => chapters[chapter]?.blocks ?? []
  switch (spot.type) {
    case 'mark':
      return placeAtMark(entries, blocksOf(spot.chapter), { nodeId: spot.block, sources })
    case 'section':
      return placeAfterSection(entries, blocksOf(spot.chapter).slice(spot.start, spot.end), sources)
    case 'chapter-end':
      return placeAtEnd(entries, spot, { document, sources })
    case 'own-chapter':
      // A file more is not ours to make.
      return placeAtEnd(entries, { chapter: chapters.length - 1, level: 2 }, { document, sources })
    default:
      return spot satisfies never
  }
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
  const opening = walked.slice(0, index).findLastIndex(({ type }) => type === 'heading')
  const next = walked.findIndex(({ type }, at) => at > index && type === 'heading')
  const group = walked.slice(opening + 1, next === -1 ? walked.length : next)
  return {
    path,
    start: start.offset,
    end: end.offset + closing,
    text: joinLines(besideEntries(group, entries), source),
  }
}

function placeAfterSection(entries: readonly string[], section: Blocks, sources: EntrySources): PlacedEntries {
  const { path } = placeOf(section[0])
  const at = endOf(section)
  const text = joinLines(['', '', ...besideEntries(section, entries)], sources.sourceOf(path))
  return { path, start: at, end: at, text }
}

function placeAtEnd(
  entries: readonly string[],
  { chapter, level }: { readonly chapter: number; readonly level: number },
  { document, sources }: { readonly document: Document<'linked'>; readonly sources: EntrySources },
): PlacedEntries {
  const { path, blocks } = document.chapters[chapter] ?? { path: sources.last, blocks: [] }
  const source = sources.sourceOf(path)
  const isLastOfFile = document.chapters[chapter + 1]?.path !== path
  const at = isLastOfFile ? source.trimEnd().length : endOf(blocks)
  const [title] = document.metadata.title
  const signs = countSigns(level, { blocks, source, title: title?.place.path === path ? title.place : undefined })
  const heading = `${'#'.repeat(signs)} ${wordsOf(document.lang).references}`
  return { path, start: at, end: at, text: joinLines(['', '', heading, '', ...entries], source) }
}

interface Written {
  readonly blocks: Blocks
  readonly source: string
  /** Where the title of the document stands in this source. */
  readonly title: Place | undefined
}

// As the headings of that level in the chapter are written; the levels of a document are those that are printed.
function countSigns(level: number, { blocks, source, title }: Written): number {
  const headings = blocks.flatMap((block) => {
    const signs = block.type === 'heading' ? signsAt(block.place, source) : 0
    return block.type === 'heading' && signs > 0 ? [{ level: block.level, signs }] : []
  })
  const like = headings.find((heading) => heading.level === level) ?? headings[0]
  if (like !== undefined) return Math.min(Math.max(like.signs + level - like.level, 1), 6)
  // A second heading as high as that which is the title of the text would take the title away.
  return title === undefined ? 1 : signsAt(title, source) + 1
}

/** Gives how many signs open the line of a place; none where it is no heading's, or of one that is underlined. */
function signsAt({ start }: Place, source: string): number {
  const line = source.slice(source.lastIndexOf('\n', start.offset - 1) + 1)
  return /^ {0,3}(#{1,6})[ \t]/.exec(line)?.[1]?.length ?? 0
}

function endOf(blocks: Blocks): number {
  return Math.max(...blocks.map(({ place }) => place.end.offset))
}

function placeOf(block: Block<'linked'> | undefined): Place {
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
