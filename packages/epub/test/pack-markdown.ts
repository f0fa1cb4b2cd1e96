import type { Diagnostic } from '@edisi/diagnostics'
import { assembleDocument, finishDocument, mapBlocks, mapInlines, mapNotes, parseChapter } from '@edisi/document'
import type { Block, Document, FinishedDocument, Inline, PageBreak } from '@edisi/document'
import { batikTheme } from '@edisi/theme'
import JSZip from 'jszip'
import { packEpub } from '../src/index.ts'
import type { EpubInput } from '../src/index.ts'

/** A packed book, unpacked again: its texts by their path, and what was reported. */
export interface PackedBook {
  readonly bytes: Uint8Array
  readonly files: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** Packs Markdown files by their names, with other files beside them. Citations stay the author's words. */
export async function packMarkdown(
  sources: Readonly<Record<string, string | Uint8Array>>,
  wishes: Partial<EpubInput> & { readonly breaks?: readonly PageBreak[] } = {},
): Promise<PackedBook> {
  const { document, files } = await readMarkdown(sources)
  return pack(document, { files, ...wishes })
}

/** Packs a document as articles are by default. */
export async function pack(document: FinishedDocument, wishes: Partial<EpubInput> = {}): Promise<PackedBook> {
  const { bytes, diagnostics } = await packEpub({
    document,
    theme: batikTheme,
    settings: { toc: document.class !== 'article', tocDepth: 2, embedFonts: false },
    pageBreaks: [],
    files: new Map(),
    cover: undefined,
    modified: '2024-05-09T00:00:00Z',
    ...wishes,
  })
  const zip = await JSZip.loadAsync(bytes)
  const files = new Map<string, string>()
  for (const file of Object.values(zip.files)) files.set(file.name, await file.async('string'))
  return { bytes, files, diagnostics }
}

/** Gives a finished document of Markdown files. */
export async function readMarkdown(
  sources: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly document: FinishedDocument; readonly files: ReadonlyMap<string, Uint8Array> }> {
  const files = new Map(
    Object.entries(sources).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  const chapters = [...files]
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, bytes], index) => parseChapter({ path, bytes }, { index }).chapter)
  const { document } = assembleDocument({ chapters, files, overrides: undefined, name: 'book' })
  const finished = await finishDocument(leaveUncited(document))
  return { document: finished.document, files }
}

// Stands for the stages of citations, which this package does not know.
function leaveUncited(document: Document<'read'>): Document<'cited'> {
  let entries = 0
  const map = {
    inlines,
    referenceList: (list: Block<'read'> & { type: 'referenceList' }) => ({
      ...list,
      entries: list.entries.map((entry) => ({
        ...entry,
        id: `ref-${++entries}`,
        citedBy: [],
        label: undefined,
        children: mapBlocks(entry.children, map),
      })),
    }),
  } as unknown as Parameters<typeof mapBlocks<'read', 'cited'>>[1]
  const { metadata } = document
  return {
    ...document,
    metadata: {
      ...metadata,
      title: inlines(metadata.title),
      subtitle: inlines(metadata.subtitle),
      abstract: mapBlocks(metadata.abstract, map),
    },
    chapters: document.chapters.map((chapter) => ({
      ...chapter,
      title: inlines(chapter.title),
      blocks: mapBlocks(chapter.blocks, map),
      notes: mapNotes(chapter.notes, map),
    })),
  }
}

function inlines(content: readonly Inline<'read'>[]): readonly Inline<'cited'>[] {
  return mapInlines<'read', 'cited'>(content, (node) => {
    if (node.type === 'keyCitation') return [{ type: 'text', value: node.value, shifts: [], place: node.place }]
    return node.type === 'text' || node.type === 'noteReference' ? [node] : []
  })
}
