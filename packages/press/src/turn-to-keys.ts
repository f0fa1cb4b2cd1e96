import { addToFrontMatter, citeByKeys, listWorks, replaceLists, writeBibtex, writeCslJson } from '@edisi/citations'
import type { LinkedDocument, TextChange } from '@edisi/citations'
import type { TurnedCitations } from './cite-task.ts'
import type { CiteTask } from './cite-task.ts'
import type { Output } from './edition.ts'
import type { LoadedPublication } from './load-publication.ts'
import { worksOfGroups } from './works-of-groups.ts'

/** Turns prose citations into keys, with a bibliography file of the works that stood in prose lists. */
export function turnToKeys({ loaded, linked, wish }: CiteTask): TurnedCitations | { readonly reason: string } {
  const works = listWorks(linked.references)
  const keyOf = new Map(works.flatMap(({ key, references }) => references.map((id) => [id, key] as const)))
  const edits = citeByKeys(linked, { keyOf, sourceOf: (path) => textOf(loaded, path) })
  const inProse = new Set(linked.references.filter(({ origin }) => origin === 'prose').map(({ id }) => id))
  const written = works.filter(({ references }) => references.some((id) => inProse.has(id)))
  const base = {
    edits,
    diagnostics: [],
    worksBefore: worksOfGroups(linked, (reference) => keyOf.get(reference)),
    worksAfter,
  }
  if (written.length === 0 || edits.turned.size === 0)
    return { ...base, changes: new Map(), references: undefined, notes: [] }
  const [first] = loaded.sources
  const name = besideSource(first ?? '', wish.references)
  const cited = new Set(
    linked.citations.filter(({ id }) => edits.turned.has(id)).map(({ reference }) => keyOf.get(reference ?? '')),
  )
  const nocite = written.map(({ key }) => key).filter((key) => !cited.has(key))
  const csl = wish.style?.name
  const added = addToFrontMatter(textOf(loaded, first ?? '') ?? '', { bibliography: wish.references, nocite, csl })
  if (added === undefined)
    return { reason: `the front matter of \`${first ?? ''}\` is of a form that only a person should change` }
  const lists = replaceLists(linked)
  if (lists.type === 'kept') return { reason: `the list cannot become a file: ${lists.reason}` }
  const changes = new Map<string, TextChange[]>([[first ?? '', [...added]]])
  for (const { place, text } of lists.edits) {
    const change = {
      start: place.start.offset,
      end: place.end.offset,
      text: withBreaksOf(textOf(loaded, place.path), text),
    }
    changes.set(place.path, [...(changes.get(place.path) ?? []), change])
  }
  const { file, unwritten } = writeList(
    name,
    written.map((work) => work.csl),
  )
  const notes = unwritten.length === 0 ? [] : [`the bibliography has no place for ${unwritten.join(', ')}`]
  return { ...base, changes, references: file, notes }
}

function worksAfter(linked: LinkedDocument): readonly string[] {
  const keys = new Map(linked.references.map(({ id, key }) => [id, key]))
  return worksOfGroups(linked, (reference) => keys.get(reference))
}

function writeList(
  name: string,
  items: Parameters<typeof writeBibtex>[0],
): { readonly file: Output; readonly unwritten: readonly string[] } {
  const isJson = /\.json$/i.test(name)
  const { text, unwritten } = isJson ? { text: writeCslJson(items), unwritten: [] } : writeBibtex(items)
  return { file: { name, bytes: new TextEncoder().encode(text) }, unwritten }
}

function besideSource(source: string, name: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  return folder + name
}

function textOf({ files }: LoadedPublication, path: string): string | undefined {
  const bytes = files.get(path)
  return bytes && new TextDecoder().decode(bytes)
}

// A line break that we add is of the kind that the file has.
function withBreaksOf(source: string | undefined, text: string): string {
  return source?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}
