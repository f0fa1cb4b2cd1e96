import { mapBlocks } from '@edisi/document'
import type { Block, Chapter, Inline, LinkedKeyCitation, Note } from '@edisi/document'

/** Where a citation by key stands: in the text, or in a note of the author's. */
export interface PlacedCitation {
  readonly citation: LinkedKeyCitation
  readonly chapter: number
  readonly note: string | undefined
}

/** Gives the citations by key in reading order: those of a note at its first call. */
export function collectClusters(chapters: readonly Chapter<'linked'>[]): readonly PlacedCitation[] {
  return chapters.flatMap((chapter, index) => collectChapter(chapter, index))
}

function collectChapter({ blocks, notes }: Chapter<'linked'>, chapter: number): readonly PlacedCitation[] {
  const found: PlacedCitation[] = []
  const waiting = new Map(notes.map((note) => [note.id, note]))
  const visitBlocks = (inner: readonly Block<'linked'>[], note: string | undefined): void => {
    mapBlocks<'linked', 'linked'>(inner, {
      inlines: (inlines) => {
        visitInlines(inlines, note)
        return inlines
      },
    })
  }
  const visitInlines = (inlines: readonly Inline<'linked'>[], note: string | undefined): void => {
    for (const node of inlines) {
      if (node.type === 'keyCitation') found.push({ citation: node, chapter, note })
      else if (node.type === 'noteReference') visitNote(takeNote(waiting, node.note))
      else if ('children' in node) visitInlines(node.children, note)
    }
  }
  const visitNote = (note: Note<'linked'> | undefined): void => {
    if (note) visitBlocks(note.children, note.id)
  }
  visitBlocks(blocks, undefined)
  return found
}

function takeNote(waiting: Map<string, Note<'linked'>>, id: string): Note<'linked'> | undefined {
  const note = waiting.get(id)
  waiting.delete(id)
  return note
}
