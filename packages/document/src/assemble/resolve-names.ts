import type { Diagnostic } from '@edisi/diagnostics'
import type { Block, NodeId, Note } from '../block.ts'
import type { Inline } from '../inline.ts'
import { mapBlocks } from '../map-blocks.ts'
import type { BlockMap } from '../map-blocks.ts'
import type { Chapter, Metadata } from '../model.ts'
import { plainText } from '../plain-text.ts'
import type { Described } from './describe-document.ts'
import type { Names } from './identify.ts'
import type { OpenChapter } from './open-chapter.ts'
import { resolveInlines } from './resolve-inlines.ts'
import type { Resolution } from './resolve-inlines.ts'

/** All that is known when names are resolved. */
export interface Naming {
  readonly chapters: readonly OpenChapter[]
  readonly names: Names
  readonly given: ReadonlySet<string>
  readonly numbers: ReadonlyMap<NodeId, string>
  readonly described: Described
  readonly found: Diagnostic[]
}

/** Gives blocks their printed ids and numbers, and leads every cross-reference, link and call of a note to its place. */
export function resolveNames(naming: Naming): {
  readonly chapters: readonly Chapter<'read'>[]
  readonly metadata: Metadata<'read'>
} {
  const { chapters, described } = naming
  const { metadata } = described
  const whole = toResolution(naming, { path: chapters[0]?.path ?? '', lang: described.lang, notes: new Map() })
  const resolveMeta = (inlines: readonly Inline<'parsed'>[]): readonly Inline<'read'>[] =>
    resolveInlines(inlines, whole)
  const title = resolveMeta(metadata.title)
  return {
    metadata: {
      ...metadata,
      title,
      subtitle: resolveMeta(metadata.subtitle),
      abstract: resolveBlocks(metadata.abstract, naming, whole),
    },
    chapters: chapters.map((chapter, index) => {
      const notes = naming.names.notes[index] ?? new Map<string, string>()
      const resolution = toResolution(naming, { path: chapter.path, lang: chapter.lang, notes })
      // The title repeats the words of a heading: what is wrong in them is reported there.
      const silent = { ...resolution, found: [] }
      return {
        path: chapter.path,
        id: naming.names.chapters[index] ?? '',
        title: chapter.title ? resolveInlines(withoutNotes(chapter.title), silent) : title,
        lang: chapter.lang,
        authors: chapter.authors,
        blocks: resolveBlocks(chapter.blocks, naming, resolution),
        notes: chapter.notes.map((note) => resolveNote(note, naming, resolution)),
      }
    }),
  }
}

function toResolution(naming: Naming, place: Pick<Resolution, 'path' | 'lang' | 'notes'>): Resolution {
  const { names, given, numbers, found, chapters } = naming
  const firstOf = new Map<string, { readonly id: string; readonly title: string }>()
  for (const [index, chapter] of chapters.entries()) {
    const title = plainText(chapter.title ?? naming.described.metadata.title)
    if (!firstOf.has(chapter.path)) firstOf.set(chapter.path, { id: names.chapters[index] ?? '', title })
  }
  return { ...place, names, given, numbers, found, chapterOf: (path) => firstOf.get(path) }
}

function resolveBlocks(
  blocks: readonly Block<'parsed'>[],
  { names, numbers }: Naming,
  resolution: Resolution,
): readonly Block<'read'>[] {
  const map: BlockMap<'parsed', 'read'> = {
    inlines: (inlines) => resolveInlines(inlines, resolution),
    naming: (block) => ({
      // Headings of an abstract are the only ones that are in no chapter.
      id: names.idOf.get(block.nodeId) ?? `${block.type}-${block.nodeId.replace('.', '-')}`,
      number: numbers.get(block.nodeId),
    }),
    replace(block) {
      const id = names.idOf.get(block.nodeId)
      if (block.type === 'mathBlock') return [{ ...block, id, number: numbers.get(block.nodeId) }]
      if (block.type === 'codeBlock') return [{ ...block, id }]
      if (block.type === 'paragraph') return [{ ...block, id, children: resolveInlines(block.children, resolution) }]
      return undefined
    },
  }
  return mapBlocks(blocks, map)
}

function resolveNote(note: Note<'parsed'>, naming: Naming, resolution: Resolution): Note<'read'> {
  const { notes } = resolution
  return {
    id: notes.get(note.id) ?? note.id,
    number: undefined,
    place: note.place,
    calls: note.calls.map((call) => notes.get(call) ?? call),
    children: resolveBlocks(note.children, naming, resolution),
  }
}

/** Gives inlines without the calls of notes, for places that repeat them. */
function withoutNotes(inlines: readonly Inline<'parsed'>[]): readonly Inline<'parsed'>[] {
  return inlines.filter((node) => node.type !== 'noteReference')
}
