import { mapBlocks } from '../map-blocks.ts'
import type { Inline, Stage } from '../inline.ts'
import type { Chapter } from '../model.ts'

/**
 * Gives the ids of a chapter's notes in the order of their first call: first those of the text, then those that notes
 * call. A note that nothing calls has no place in it.
 */
export function noteOrder<S extends Stage>(chapter: Chapter<S>): readonly string[] {
  const order = new Set<string>()
  const visit = (inlines: readonly Inline<S>[]): readonly Inline<S>[] => {
    addCalls(inlines, order)
    return inlines
  }
  mapBlocks<S, S>(chapter.blocks, { inlines: visit })
  const notes = new Map(chapter.notes.map((note) => [note.id, note]))
  for (const id of order) {
    const note = notes.get(id)
    // A set is visited in the order of insertion, notes added meanwhile included.
    if (note) mapBlocks<S, S>(note.children, { inlines: visit })
  }
  return [...order]
}

function addCalls(inlines: readonly Inline<Stage>[], order: Set<string>): void {
  for (const node of inlines) {
    if (node.type === 'noteReference') order.add(node.note)
    else if ('children' in node) addCalls(node.children, order)
  }
}
