import type { LinkedKeyCitation } from '@edisi/document'
import type { LinkedDocument } from '../linked-document.ts'
import type { PlacedCitation } from './collect-clusters.ts'
import type { ListScope } from './list-scopes.ts'
import { numberClusterNotes } from './number-cluster-notes.ts'
import { readLocator } from './read-locator.ts'
import type { Cluster, FormattedCitations, StyleEngine } from './run-engine.ts'

/** A scope as the style prints its citations and its list. */
export interface FormattedScope extends ListScope {
  /** What the engine made; undefined where there was nothing to format, or no style to do it by. */
  readonly output: FormattedCitations | undefined
  /** Where in the output each citation by key stands. */
  readonly indexOf: ReadonlyMap<LinkedKeyCitation, number>
  readonly makesNotes: boolean
  /** What leads to a work's entry, by the id of the reference; nothing does where the style prints none. */
  readonly targets: ReadonlyMap<string, string>
}

/** What a scope is formatted with. */
export interface ScopeMeans {
  /** All citations by key of the document. */
  readonly clusters: readonly PlacedCitation[]
  readonly engine: StyleEngine | undefined
}

/** Formats the citations by key of a scope and its list. */
export function formatScope(linked: LinkedDocument, scope: ListScope, means: ScopeMeans): FormattedScope {
  const { engine } = means
  if (engine === undefined)
    return { ...scope, output: undefined, indexOf: new Map(), makesNotes: false, targets: new Map() }
  const { makesNotes } = engine
  const own = means.clusters.filter(({ chapter }) => scope.chapters.includes(chapter))
  const notes = makesNotes ? numberClusterNotes(linked.document, scope.chapters, own) : noNotes
  const referenceOf = new Map(linked.citations.map(({ id, reference }) => [id, reference]))
  const indexOf = new Map<LinkedKeyCitation, number>()
  const wanted: Cluster[] = []
  for (const { citation, note } of own) {
    const items = itemsOf(citation, referenceOf)
    if (items.length === 0) continue
    indexOf.set(citation, wanted.length)
    const isNarrative = citation.mode === 'narrative'
    wanted.push({ items, isNarrative, noteIndex: notes.get(citation) ?? 0, isInNote: note !== undefined })
  }
  const output = engine.format(wanted)
  const targets = new Map(output.entries.map(({ id }) => [id, scope.printedIds.get(id) ?? id]))
  return { ...scope, output, indexOf, makesNotes, targets }
}

const noNotes: ReadonlyMap<LinkedKeyCitation, number> = new Map()

function itemsOf(citation: LinkedKeyCitation, referenceOf: ReadonlyMap<string, string | null>): Cluster['items'] {
  return citation.items.flatMap((item, index): Cluster['items'] => {
    const id = referenceOf.get(citation.ids[index] ?? '') ?? null
    if (id === null) return []
    const { prefix, suffix, suppressesAuthor } = item
    return [{ id, prefix, suppressesAuthor, ...readLocator(suffix) }]
  })
}
