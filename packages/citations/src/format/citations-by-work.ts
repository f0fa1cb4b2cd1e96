import { addToGroup } from '../add-to-group.ts'
import type { LinkedDocument } from '../linked-document.ts'

/** Gives the citations in some chapters that an entry can lead back to, in the order of the text, by the id of the entry. */
export function citationsByWork(
  { citations }: LinkedDocument,
  chapters: readonly number[],
): ReadonlyMap<string, readonly string[]> {
  const own = new Set(chapters)
  const byWork = new Map<string, string[]>()
  for (const { id, reference, isMarked, chapter } of citations) {
    if (reference === null || !isMarked || !own.has(chapter)) continue
    addToGroup(byWork, reference, id)
  }
  return byWork
}
