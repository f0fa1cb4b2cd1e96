import { createIdNamer } from '../link/create-id-namer.ts'
import type { LinkedDocument, Reference } from '../linked-document.ts'

/** Chapters whose works stand in one list. Each scope is formatted as if there were no other. */
export interface ListScope {
  /** Which chapters, from 0, in order. */
  readonly chapters: readonly number[]
  /** Where its list goes that no mark or heading in these chapters claims: after the chapter, or after the document. */
  readonly end: 'chapter' | 'document'
  /** The works of bibliographies that it lists, in the order of the bibliographies. */
  readonly listed: readonly Reference[]
  /** What is printed as the id of a listed work's entry, by the id of the reference. */
  readonly printedIds: ReadonlyMap<string, string>
}

/** Gives the scopes of a document: the whole of it, or its chapters where each lists its own works. */
export function listScopes(linked: LinkedDocument): readonly ListScope[] {
  // An article in one file has no chapters to part.
  const isParted = linked.document.chapters.length > 1 || linked.document.class === 'book'
  return linked.listsByChapter && isParted ? scopesOfChapters(linked) : [scopeOfAll(linked)]
}

function scopeOfAll(linked: LinkedDocument): ListScope {
  const { references, citations } = linked
  const cited = new Set(citations.map(({ reference }) => reference))
  const listed = references.filter(
    (reference) => reference.origin === 'bibliography' && (cited.has(reference.id) || isNamedAnyway(reference, linked)),
  )
  return {
    chapters: [...linked.document.chapters.keys()],
    end: 'document',
    listed,
    printedIds: new Map(listed.map(({ id }) => [id, id])),
  }
}

// A scope for each chapter, and a last one, of the chapters that list nothing, for works that `nocite` names and nothing
// cites. A work's entry has its own id in the first list, and `-2`, `-3` after it in later ones.
function scopesOfChapters(linked: LinkedDocument): readonly ListScope[] {
  const { document, references, citations } = linked
  const nameId = createIdNamer(linked.ids)
  const used = new Set<string>()
  const printedIdOf = (id: string): string => {
    const printed = used.has(id) ? nameId(id) : id
    used.add(id)
    return printed
  }
  const toScope = (place: Pick<ListScope, 'chapters' | 'end'>, listed: readonly Reference[]): ListScope => ({
    ...place,
    listed,
    printedIds: new Map(listed.map(({ id }) => [id, printedIdOf(id)])),
  })
  const works = references.filter(({ origin }) => origin === 'bibliography')
  const scopes = [...document.chapters.keys()].map((chapter) => {
    const cited = new Set(citations.flatMap((record) => (record.chapter === chapter ? [record.reference] : [])))
    return toScope(
      { chapters: [chapter], end: 'chapter' },
      works.filter(({ id }) => cited.has(id)),
    )
  })
  const rest = works.filter((work) => !used.has(work.id) && isNamedAnyway(work, linked))
  const empty = scopes.filter(({ listed }) => listed.length === 0)
  if (rest.length === 0) return scopes
  const last = toScope({ chapters: empty.flatMap(({ chapters }) => chapters), end: 'document' }, rest)
  return [...scopes.filter((scope) => !empty.includes(scope)), last]
}

function isNamedAnyway({ key }: Reference, { nocite }: LinkedDocument): boolean {
  return nocite.includes('*') || (key !== undefined && nocite.includes(key))
}
