import {
  mapBlocks,
  mapInlines,
  mapNotes,
  parseChapter,
  type Block,
  type Document,
  type Inline,
  type ParsedChapter,
} from '@edisi/document'

/** Gives Markdown as a document whose chapters are the given texts, named and numbered as far as citations need it. */
export function readMarkdown(...sources: readonly string[]): Document<'read'> {
  return readFiles(...toFiles(sources))
}

/** Names texts as the files of a publication: `main.md`, or `1.md`, `2.md` … where there are several. */
export function toFiles(sources: readonly string[]): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return sources.map((source, index) => ({
    path: sources.length === 1 ? 'main.md' : `${index + 1}.md`,
    bytes: new TextEncoder().encode(source),
  }))
}

/** The same for files as they are. */
export function readFiles(
  ...files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
): Document<'read'> {
  const chapters = files.map((file, index) => parseChapter(file, { index }).chapter)
  return {
    class: chapters.length > 1 ? 'book' : 'article',
    lang: 'en',
    direction: 'ltr',
    metadata: emptyMetadata,
    chapters: chapters.map(toChapter),
    resources: [],
  }
}

function toChapter(parsed: ParsedChapter): Document<'read'>['chapters'][number] {
  let named = 0
  const counts = { heading: 0, figure: 0, table: 0 }
  const map = {
    inlines: (inlines: readonly Inline<'parsed'>[]): readonly Inline<'read'>[] =>
      mapInlines<'parsed', 'read'>(inlines, (node) =>
        node.type === 'crossReference' ? [{ type: 'text', value: node.value, place: node.place, shifts: [] }] : [node],
      ),
    naming: (block: Block<'parsed'> & { readonly type: keyof typeof counts }) => ({
      id: `block-${(named += 1)}`,
      number: block.type !== 'heading' && block.caption.length > 0 ? String((counts[block.type] += 1)) : undefined,
    }),
  }
  return {
    path: parsed.path,
    id: 'chapter',
    title: [],
    lang: 'en',
    authors: [],
    blocks: mapBlocks<'parsed', 'read'>(parsed.blocks, map),
    notes: mapNotes<'parsed', 'read'>(parsed.notes, map),
  }
}

const emptyMetadata: Document<'read'>['metadata'] = {
  title: [],
  subtitle: [],
  authors: [],
  date: undefined,
  keywords: [],
  abstract: [],
  description: undefined,
  publisher: undefined,
  licence: undefined,
  copyright: undefined,
  doi: undefined,
  isbn: undefined,
  coverImage: undefined,
  coverAlternative: undefined,
}
