import type { Edit } from '@edisi/diagnostics'
import { walkBlocks } from '@edisi/document'
import type { Block } from '@edisi/document'
import type { LinkedDocument } from '../linked-document.ts'

/** The edits that take the prose lists out of a document, and put the place of a generated one in; or why none are made. */
export type ListEdits =
  | { readonly type: 'replaced'; readonly edits: readonly Edit[] }
  | { readonly type: 'kept'; readonly reason: string }

/**
 * Takes the prose lists out, since the style prints them from a bibliography, and marks the place of the last one, unless
 * a place is marked already. All lists go or none: an entry that is in no bibliography must stay.
 */
export function replaceLists({ document, references, unread }: LinkedDocument): ListEdits {
  const blocks = document.chapters.flatMap((chapter) => [...walkBlocks(chapter.blocks)])
  const lists = blocks.filter((block) => block.type === 'referenceList')
  const written = lists.filter(({ origin }) => origin === 'prose')
  const sources = new Set(document.chapters.map(({ path }) => path))
  if (unread.some(({ path }) => sources.has(path)))
    return { type: 'kept', reason: 'some of its entries could not be read' }
  const held = new Set(written.flatMap(({ entries }) => entries.map(({ nodeId }) => nodeId)))
  const isHeld = references.every(({ origin, block }) => origin !== 'prose' || (block !== undefined && held.has(block)))
  if (!isHeld) return { type: 'kept', reason: 'some of its entries stand in no list of their own' }
  if (written.some(({ place }) => !isWhole(place))) return { type: 'kept', reason: 'its source is not at hand' }
  const isMarked = lists.some(({ origin }) => origin === 'generated')
  const edits = written.map((list, index): Edit => {
    const isPlace = !isMarked && index === written.length - 1
    return { place: list.place, text: isPlace ? '::: {#refs}\n:::' : '' }
  })
  return { type: 'replaced', edits }
}

function isWhole({ start, end }: Block<'linked'>['place']): boolean {
  return end.offset > start.offset
}
