import type { Block, Note } from '../block.ts'
import type { Inline, Stage } from '../inline.ts'
import type { DocumentClass } from '../model.ts'
import { toLanguageTag } from '../admit/inline-pieces.ts'
import type { ParsedChapter } from '../parse-chapter.ts'
import { mapBlocks } from '../map-blocks.ts'
import type { Described } from './describe-document.ts'
import type { OpenChapter } from './open-chapter.ts'

/**
 * Divides a document into chapters: each listed file is one; a lone file of class book has one for each top section,
 * and one for what stands before them; any other lone file is one.
 */
export function splitChapters(
  chapters: readonly ParsedChapter[],
  { class: documentClass, described }: { readonly class: DocumentClass; readonly described: Described },
): readonly OpenChapter[] {
  const [lone] = chapters
  if (lone && chapters.length === 1 && documentClass === 'book') return splitLone(lone, described.lang)
  return chapters.map((chapter) => {
    const own = chapters.length > 1 ? described.titles.get(chapter.path) : undefined
    return {
      path: chapter.path,
      title: own && own.length > 0 ? own : chapters.length > 1 ? openingTitle(chapter.blocks) : undefined,
      lang: toLanguageTag(chapter.frontMatter.lang?.value ?? '') ?? described.lang,
      authors: chapters.length > 1 ? chapter.frontMatter.authors : [],
      blocks: chapter.blocks,
      notes: chapter.notes,
      aliases: chapter.aliases,
    }
  })
}

function openingTitle(blocks: readonly Block<'parsed'>[]): readonly Inline<'parsed'>[] | undefined {
  const [first] = blocks
  return first?.type === 'heading' ? first.children : undefined
}

function splitLone(chapter: ParsedChapter, lang: string): readonly OpenChapter[] {
  const parts: Block<'parsed'>[][] = []
  for (const block of chapter.blocks) {
    if (parts.length === 0 || (block.type === 'heading' && block.level === 2)) parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts.map((blocks) => ({
    path: chapter.path,
    title: openingTitle(blocks),
    lang,
    authors: [],
    blocks,
    notes: takeNotes(blocks, chapter.notes),
    aliases: chapter.aliases,
  }))
}

// A note stands in each chapter that calls it. Ids are made unique when all chapters are named.
function takeNotes(blocks: readonly Block<'parsed'>[], notes: readonly Note<'parsed'>[]): readonly Note<'parsed'>[] {
  if (notes.length === 0) return []
  const calls = new Map<string, string[]>()
  const visit = (inlines: readonly Inline<'parsed'>[]): readonly Inline<'parsed'>[] => {
    collectCalls(inlines, calls)
    return inlines
  }
  mapBlocks<'parsed', 'parsed'>(blocks, { inlines: visit })
  // Notes may call notes; a map is visited in the order of insertion, what is added meanwhile included.
  const byId = new Map(notes.map((note) => [note.id, note]))
  for (const id of calls.keys()) mapBlocks<'parsed', 'parsed'>(byId.get(id)?.children ?? [], { inlines: visit })
  return notes.flatMap((note) => {
    const own = calls.get(note.id)
    return own ? [{ ...note, calls: own }] : []
  })
}

function collectCalls(inlines: readonly Inline<Stage>[], calls: Map<string, string[]>): void {
  for (const node of inlines) {
    if (node.type === 'noteReference') {
      const own = calls.get(node.note)
      if (own) own.push(node.id)
      else calls.set(node.note, [node.id])
    } else if ('children' in node) collectCalls(node.children, calls)
  }
}
