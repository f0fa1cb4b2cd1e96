import type { Place } from '@edisi/diagnostics'
import type { Block, ReferenceEntry, ReferenceList } from '@edisi/document'
import type { LinkedDocument } from '../linked-document.ts'
import { citationsByWork } from './citations-by-work.ts'
import type { FormattedScope } from './format-scope.ts'
import { toInlines } from './to-inlines.ts'
import type { FormattedEntry } from './run-engine.ts'

/**
 * Makes the list of a scope's works in the order and the words of the style, each entry with the citations that lead to it;
 * undefined where it has none. `within` names the citation that each unmarked one is printed in.
 */
export function generateList(
  linked: LinkedDocument,
  scope: FormattedScope,
  within: ReadonlyMap<string, string>,
): ReferenceList<'cited'> | undefined {
  const { chapters } = linked.document
  const last = (chapters[scope.chapters.at(-1) ?? -1] ?? chapters.at(-1))?.blocks.at(-1)
  const printed = scope.output?.entries ?? []
  if (last === undefined || printed.length === 0) return undefined
  const place: Place = { ...last.place, start: last.place.end }
  const nodeId = scope.end === 'document' ? 'references' : `references/${scope.chapters.join('-')}`
  const citing = citationsByWork(linked, scope.chapters)
  const entries = printed.map((entry, index) => {
    const citations = citing.get(entry.id) ?? []
    const citedBy = [...new Set(citations.map((citation) => within.get(citation) ?? citation))]
    const id = scope.targets.get(entry.id) ?? entry.id
    return toEntry({ ...entry, id }, { nodeId: `${nodeId}/${index}`, place, citedBy })
  })
  const form = entries.some(({ label }) => label !== undefined) ? 'numbered' : 'paragraphs'
  return {
    type: 'referenceList',
    nodeId,
    place,
    lang: undefined,
    classes: [],
    origin: 'generated',
    form,
    start: 1,
    entries,
  }
}

function toEntry(
  { id, label, words }: FormattedEntry,
  { nodeId, place, citedBy }: { readonly nodeId: string; readonly place: Place; readonly citedBy: readonly string[] },
): ReferenceEntry<'cited'> {
  const base = { place, lang: undefined, classes: [] }
  const children: Block<'cited'>[] = [
    { type: 'paragraph', nodeId: `${nodeId}/words`, ...base, id: undefined, children: toInlines(words, place) },
  ]
  return { type: 'referenceEntry', nodeId, ...base, id, citedBy, label, children }
}
