import type { LinkedDocument, Reference } from '../linked-document.ts'

/** Chapters whose works stand in one list. Each scope is formatted as if there were no other. */
export interface ListScope {
  /** Which chapters, from 0, in order. */
  readonly chapters: readonly number[]
  /** The works of bibliographies that it lists, in the order of the bibliographies. */
  readonly listed: readonly Reference[]
}

/** Gives the one scope of a document with one list. */
export function wholeScope(linked: LinkedDocument): ListScope {
  const { references, citations } = linked
  const cited = new Set(citations.map(({ reference }) => reference))
  const listed = references.filter(
    (reference) => reference.origin === 'bibliography' && (cited.has(reference.id) || isNamedAnyway(reference, linked)),
  )
  return { chapters: [...linked.document.chapters.keys()], listed }
}

function isNamedAnyway({ key }: Reference, { nocite }: LinkedDocument): boolean {
  return nocite.includes('*') || (key !== undefined && nocite.includes(key))
}
