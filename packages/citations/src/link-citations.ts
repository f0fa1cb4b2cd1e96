import { mapBlocks, mapNotes, type Document, type Inline, type LinkedKeyCitation } from '@edisi/document'
import type { InlineText } from './inline-text.ts'
import { createIdNamer } from './link/create-id-namer.ts'
import type { LinkedDocument } from './linked-document.ts'
import { collectPassages } from './link/collect-passages.ts'
import { gatherReferences, type CitationSources } from './link/gather-references.ts'
import { recordCitations, type Recorded } from './link/record-citations.ts'
import { wrapCitations } from './wrap-citations.ts'

/**
 * Finds every citation of a document, in prose and by key, reads its reference lists and bibliographies, and joins them
 * with the evidence for each. What could not be read is told by `checkCitations`. Never throws on any input.
 */
export async function linkCitations(document: Document<'read'>, sources: CitationSources): Promise<LinkedDocument> {
  const collected = collectPassages(document)
  const nameId = createIdNamer(collected.ids)
  const path = document.chapters[0]?.path ?? ''
  const gathered = await gatherReferences(collected, { ...sources, path }, nameId)
  const recorded = recordCitations(collected, gathered, nameId)
  return {
    document: carryDocument(document, recorded),
    passages: collected.passages.map(({ role, chapter }, index) => ({
      words: recorded.words[index] ?? noWords,
      role: role === 'note' ? 'text' : role,
      chapter,
    })),
    citations: recorded.citations,
    references: gathered.references,
    unread: gathered.unread,
    guesses: gathered.guesses,
    duplicates: gathered.duplicates,
    nocite: sources.nocite.map((key) => key.replace(/^@/, '')),
    listsByChapter: sources.listsByChapter ?? false,
    ids: new Set([...collected.ids, ...[...recorded.citations, ...gathered.references].map(({ id }) => id)]),
  }
}

const noWords: InlineText = { text: '', links: [], emphases: [], strongs: [], superscripts: [], closed: [], leaves: [] }

function carryDocument(document: Document<'read'>, recorded: Recorded): Document<'linked'> {
  const inlines = (children: readonly Inline<'read'>[]): readonly Inline<'linked'>[] =>
    wrapCitations(children, recorded.ranges.get(children) ?? [], (node) =>
      node.type === 'noteReference' ? node : { ...node, ids: recorded.keyIds.get(node) ?? missingIds(node) },
    )
  const { metadata } = document
  return {
    ...document,
    metadata: {
      ...metadata,
      title: inlines(metadata.title),
      subtitle: inlines(metadata.subtitle),
      abstract: mapBlocks(metadata.abstract, { inlines }),
    },
    chapters: document.chapters.map((chapter) => ({
      ...chapter,
      title: inlines(chapter.title),
      blocks: mapBlocks(chapter.blocks, { inlines }),
      notes: mapNotes(chapter.notes, { inlines }),
    })),
  }
}

// A title is printed where its heading stands and again in tables of contents: only the heading's words are citations.
function missingIds(node: Omit<LinkedKeyCitation, 'ids'>): readonly string[] {
  return node.items.map(() => '')
}
