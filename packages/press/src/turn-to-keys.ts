import { addToConfiguration, addToFrontMatter, carryWorks, citeByKeys, listWorks, replaceLists } from '@edisi/citations'
import type { CarriedWorks, LinkedDocument, TextChange, Work } from '@edisi/citations'
import type { Edit } from '@edisi/diagnostics'
import type { CiteTask, RefusedTurn, TurnedCitations } from './cite-task.ts'
import type { Output } from './edition.ts'
import type { LoadedPublication } from './load-publication.ts'
import { messages, turningWords } from './messages.ts'
import { worksOfGroups } from './works-of-groups.ts'

/**
 * Turns prose citations into keys, with a bibliography file of the works that stood in prose lists. An entry that the file
 * would not hold as a whole stays in its list; a list that is cited by its numbers goes as a whole or not at all.
 */
export async function turnToKeys(task: CiteTask): Promise<TurnedCitations | RefusedTurn> {
  const { loaded, linked, wish } = task
  const works = listWorks(linked.references)
  const inProse = new Set(linked.references.filter(({ origin }) => origin === 'prose').map(({ id }) => id))
  const carried = await carryWorks(
    linked,
    works.filter(({ references }) => references.some((id) => inProse.has(id))),
    /\.json$/i.test(wish.references) ? 'json' : 'bib',
  )
  const refused = refuseNumbers(linked, carried)
  if (refused) return refused
  const diagnostics = carried.lossy.map((entry) =>
    messages.referenceWordsLost(entry, { severity: 'warning', outcome: 'the entry stays in the list' }),
  )
  const keyOf = nameKeys(works, { carried, inProse })
  const edits = citeByKeys(linked, { keyOf, sourceOf: (path) => textOf(loaded, path) })
  const base = { edits, diagnostics, ...provingWorks(linked, keyOf), notes: [] }
  if (carried.works.length === 0 || edits.turned.size === 0)
    return { ...base, changes: new Map(), references: undefined }
  const changed = changeSources(task, { carried, turned: edits.turned, keyOf })
  if ('reason' in changed) return changed
  const { changes, naming, notes } = changed
  const name = besideSource(naming, wish.references)
  const references: Output = { name, bytes: new TextEncoder().encode(carried.text) }
  return { ...base, changes, references, notes }
}

/** Gives why a list that is cited by its numbers stays: what is kept of it would be numbered anew. */
function refuseNumbers({ citations }: LinkedDocument, { lossy }: CarriedWorks): RefusedTurn | undefined {
  if (lossy.length === 0 || citations.every(({ kind }) => kind !== 'number')) return undefined
  return {
    reason: turningWords.numbersLost,
    diagnostics: lossy.map((entry) =>
      messages.referenceWordsLost(entry, { severity: 'error', outcome: 'the list stays as it is' }),
    ),
  }
}

interface Naming {
  readonly carried: CarriedWorks
  readonly inProse: ReadonlySet<string>
}

// A work of prose lists has a key only if the bibliography holds it.
function nameKeys(works: readonly Work[], { carried, inProse }: Naming): ReadonlyMap<string, string> {
  const held = new Set(carried.works.map(({ key }) => key))
  return new Map(
    works.flatMap(({ key, references }) =>
      held.has(key) || references.every((id) => !inProse.has(id)) ? references.map((id) => [id, key] as const) : [],
    ),
  )
}

interface Turn {
  readonly carried: CarriedWorks
  readonly turned: ReadonlySet<string>
  readonly keyOf: ReadonlyMap<string, string>
}

interface ChangedLists {
  readonly changes: ReadonlyMap<string, readonly TextChange[]>
  /** The file that names the bibliography. */
  readonly naming: string
  readonly notes: readonly string[]
}

/** Gives the changes of settings and lists. */
function changeSources(task: CiteTask, { carried, turned, keyOf }: Turn): ChangedLists | RefusedTurn {
  const { loaded, linked } = task
  const sourceOf = (path: string): string | undefined => textOf(loaded, path)
  const cited = new Set(
    linked.citations.filter(({ id }) => turned.has(id)).map(({ reference }) => keyOf.get(reference ?? '')),
  )
  const nocite = carried.works.map(({ key }) => key).filter((key) => !cited.has(key))
  const leaving = new Set(carried.works.flatMap(({ references }) => references))
  const listing = settleLists(task, { leaving, turned })
  if (listing === 'unclear') return refuse(turningWords.listsUnclear)
  const isByChapter = listing === 'by-chapter'
  const settings = addSettings(task, { nocite, listsByChapter: isByChapter && !linked.listsByChapter })
  if ('reason' in settings) return settings
  const changes = new Map<string, TextChange[]>([[settings.path, [...settings.changes]]])
  for (const edit of replaceLists(linked, { carried: leaving, isByChapter, sourceOf })) {
    const { path } = edit.place
    changes.set(path, [...(changes.get(path) ?? []), toChange(edit, sourceOf(path))])
  }
  const notes = isByChapter && nocite.length > 0 ? [turningWords.listedApart(nocite)] : []
  return { changes, naming: settings.path, notes }
}

interface Leaving {
  /** The ids of the references that leave their lists. */
  readonly leaving: ReadonlySet<string>
  readonly turned: ReadonlySet<string>
}

/**
 * Tells whether the works of the document stand in one list, or in one for each chapter: so they do where several chapters
 * have lists, and all that cite have one. Otherwise it is unclear, as no list that is made would be like theirs.
 */
function settleLists({ linked }: CiteTask, { leaving, turned }: Leaving): 'one' | 'by-chapter' | 'unclear' {
  if (linked.listsByChapter) return 'by-chapter'
  const listing = new Set(linked.references.flatMap(({ id, chapter }) => (leaving.has(id) ? [chapter] : [])))
  if (listing.size < 2) return 'one'
  const citing = linked.citations.filter(({ id }) => turned.has(id))
  return citing.every(({ chapter }) => listing.has(chapter)) ? 'by-chapter' : 'unclear'
}

interface Settings {
  readonly nocite: readonly string[]
  readonly listsByChapter: boolean
}

/** Names the bibliography in publication.yaml where several files make the publication, and else in the first file. */
function addSettings(
  { loaded, configuration, wish }: CiteTask,
  settings: Settings,
): { readonly path: string; readonly changes: readonly TextChange[] } | RefusedTurn {
  const [first = '', another] = loaded.sources
  const wanted = { ...settings, bibliography: wish.references, csl: wish.style?.name }
  // The front matter of a chapter among others speaks for that chapter alone.
  const inConfiguration = another === undefined ? undefined : configuration
  const path = inConfiguration?.path ?? first
  const changes = inConfiguration
    ? addToConfiguration(new TextDecoder().decode(inConfiguration.bytes), wanted)
    : addToFrontMatter(textOf(loaded, first) ?? '', wanted)
  return changes === undefined ? refuse(turningWords.frontMatterUnclear(path)) : { path, changes }
}

function refuse(reason: string): RefusedTurn {
  return { reason, diagnostics: [] }
}

// A line break that we add is of the kind that the file has.
function toChange({ place, text }: Edit, source: string | undefined): TextChange {
  const written = source?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
  return { start: place.start.offset, end: place.end.offset, text: written }
}

// What is kept of the lists has no key, and is known by its order.
function provingWorks(
  linked: LinkedDocument,
  keyOf: ReadonlyMap<string, string>,
): Pick<TurnedCitations, 'worksBefore' | 'worksAfter'> {
  const kept = linked.references.filter(({ origin, id }) => origin === 'prose' && !keyOf.has(id))
  const before = new Map([...keyOf, ...nameKept(kept)])
  return {
    worksBefore: worksOfGroups(linked, (reference) => before.get(reference)),
    worksAfter: (again) => {
      const keys = again.references.flatMap(({ id, key }) => (key === undefined ? [] : [[id, key] as const]))
      const after = new Map([...keys, ...nameKept(again.references.filter(({ origin }) => origin === 'prose'))])
      return worksOfGroups(again, (reference) => after.get(reference))
    },
  }
}

function nameKept(references: LinkedDocument['references']): ReadonlyMap<string, string> {
  return new Map(references.map(({ id }, index) => [id, `(kept ${index})`]))
}

function besideSource(source: string, name: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  return folder + name
}

function textOf({ files }: LoadedPublication, path: string): string | undefined {
  const bytes = files.get(path)
  return bytes && new TextDecoder().decode(bytes)
}
