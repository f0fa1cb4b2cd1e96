import { citeByProse, dropFromFrontMatter, formatCitations } from '@edisi/citations'
import type { LinkedDocument, ProseEdits, Reference, TextChange } from '@edisi/citations'
import { citationStyle } from './citation-style.ts'
import type { CiteTask, RefusedTurn, TurnedCitations } from './cite-task.ts'
import type { LoadedPublication } from './load-publication.ts'
import { turningWords } from './messages.ts'
import { placeEntries } from './place-entries.ts'
import { worksOfGroups } from './works-of-groups.ts'

/** Turns keys into the prose of a style, with lists of the works that are cited, in place of the bibliography. */
export async function turnToProse({ loaded, linked, assets, wish }: CiteTask): Promise<TurnedCitations | RefusedTurn> {
  const style = citationStyle(loaded, assets, wish.style)
  const cited = await formatCitations(linked, { ...style, lang: loaded.document.lang })
  const edits = citeByProse(linked, cited.document)
  if (edits.makesNotes) return { reason: turningWords.printsNotes, diagnostics: [] }
  const keys = new Map(linked.references.map(({ id, key }) => [id, key]))
  const base = {
    edits,
    references: undefined,
    diagnostics: [...style.diagnostics, ...cited.diagnostics],
    worksBefore: worksOfGroups(linked, (reference) => keys.get(reference)),
    worksAfter: worksAfter(edits, linked),
  }
  // What is still a key needs its bibliography, and a second list beside that would be one too many.
  if (edits.kept.length > 0) return { ...base, changes: new Map(), notes: [turningWords.bibliographyStays] }
  const isConfigured = (loaded.configuration.frontMatter?.bibliography.length ?? 0) > 0
  const notes = isConfigured ? [turningWords.configurationNames] : []
  return { ...base, changes: changesOf(loaded, { edits, linked }), notes }
}

function changesOf(
  loaded: LoadedPublication,
  { edits, linked }: { readonly edits: ProseEdits; readonly linked: LinkedDocument },
): ReadonlyMap<string, readonly TextChange[]> {
  const sources = { last: loaded.sources.at(-1) ?? '', sourceOf: (path: string) => textOf(loaded, path) }
  const changes = new Map<string, TextChange[]>(
    loaded.sources.map((path) => [path, [...dropFromFrontMatter(textOf(loaded, path), keysOfBibliography)]]),
  )
  for (const list of edits.lists) {
    const { path, ...change } = placeEntries(list, linked.document, sources)
    changes.get(path)?.push(change)
  }
  return changes
}

const keysOfBibliography = ['bibliography', 'bibliography-per-chapter', 'nocite', 'csl', 'references']

// The entries that were not there before are those of the lists, in their order.
function worksAfter({ lists }: ProseEdits, before: LinkedDocument): (after: LinkedDocument) => readonly string[] {
  const listed = lists.flatMap(({ works }) => works)
  const keys = new Map(before.references.map(({ id, key }) => [id, key]))
  return (after) => {
    const added = entriesBeyond(before, after)
    const works = new Map(added.map(({ id }, index) => [id, keys.get(listed[index] ?? '')]))
    const others = new Map(after.references.map(({ id, key }) => [id, key]))
    return worksOfGroups(after, (reference) => works.get(reference) ?? others.get(reference))
  }
}

function entriesBeyond(before: LinkedDocument, after: LinkedDocument): readonly Reference[] {
  const left = new Map<string, number>()
  for (const entry of before.references.filter(isProse)) left.set(nameOf(entry), (left.get(nameOf(entry)) ?? 0) + 1)
  return after.references.filter(isProse).filter((entry) => {
    const count = left.get(nameOf(entry)) ?? 0
    left.set(nameOf(entry), count - 1)
    return count <= 0
  })
}

function nameOf({ path, text }: Reference): string {
  return `${path}\n${text}`
}

function isProse({ origin }: Reference): boolean {
  return origin === 'prose'
}

function textOf({ files }: LoadedPublication, path: string): string {
  const bytes = files.get(path)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}
