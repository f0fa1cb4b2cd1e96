import { mapBlocks, mapInlines, mapNotes, noteOrder } from '@edisi/document'
import type { Chapter, Document, LinkedKeyCitation, NoteReference } from '@edisi/document'
import type { PlacedCitation } from './collect-clusters.ts'

/** Gives the call of the note that a note style makes of a citation in the text. */
export function callOfCitation(citation: LinkedKeyCitation): NoteReference {
  const id = citation.ids[0] ?? ''
  return { type: 'noteReference', place: citation.place, note: `note-${id}`, id: `call-${id}` }
}

/**
 * Gives the number of the note that each citation stands in, as a note style counts them: through the given chapters,
 * from 1, the author's own notes included. `noteOrder` has the same order for what is printed.
 */
export function numberClusterNotes(
  document: Document<'linked'>,
  chapters: readonly number[],
  clusters: readonly PlacedCitation[],
): ReadonlyMap<LinkedKeyCitation, number> {
  const numbers = new Map<string, number>()
  for (const index of chapters) {
    const chapter = document.chapters[index]
    if (chapter === undefined) continue
    for (const note of noteOrder(withCalls(chapter))) numbers.set(`${index} ${note}`, numbers.size + 1)
  }
  return new Map(
    clusters.map(({ citation, chapter, note }) => [
      citation,
      numbers.get(`${chapter} ${note ?? callOfCitation(citation).note}`) ?? 0,
    ]),
  )
}

function withCalls(chapter: Chapter<'linked'>): Chapter<'linked'> {
  const inText = mapBlocks<'linked', 'linked'>(chapter.blocks, {
    inlines: (inlines) =>
      mapInlines<'linked', 'linked'>(inlines, (node) => [node.type === 'keyCitation' ? callOfCitation(node) : node]),
  })
  return {
    ...chapter,
    blocks: inText,
    notes: mapNotes<'linked', 'linked'>(chapter.notes, { inlines: (inlines) => inlines }),
  }
}
