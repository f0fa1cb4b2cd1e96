import { groupCitations } from '@edisi/citations'
import type { CitedGroup, KeptCitation, LinkedDocument, TextChange } from '@edisi/citations'
import type { Diagnostic, Edit } from '@edisi/diagnostics'
import { changeSources } from './change-sources.ts'
import type { CiteTask, CiteWish, RefusedTurn, TurnedCitations } from './cite-task.ts'
import type { Output } from './edition.ts'
import type { Assets, Files, PublicationSource } from './files.ts'
import { linkPublication } from './link-publication.ts'
import { loadPublication } from './load-publication.ts'
import { messages, turningWords } from './messages.ts'
import { overlayFiles } from './overlay-files.ts'
import type { SourceChange } from './source-change.ts'
import { turnToKeys } from './turn-to-keys.ts'
import { turnToProse } from './turn-to-prose.ts'

/** What turning the citations of a publication came to. Nothing is written. */
export type CiteResult =
  | {
      readonly type: 'turned'
      readonly changes: readonly SourceChange[]
      /** The bibliography that the keys lead to; undefined where none is needed. */
      readonly references: Output | undefined
      readonly turned: number
      readonly kept: readonly KeptCitation[]
      /** What a person has to know or to do besides. */
      readonly notes: readonly string[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | ({ readonly type: 'refused' } & RefusedTurn)
  | { readonly type: 'misconfigured'; readonly diagnostics: readonly Diagnostic[] }

/**
 * Turns the citations of a publication into keys or into prose, as changes of its sources that leave every other byte. The
 * changed sources are linked again: where a citation would lead to another work than before, nothing is changed.
 */
export async function citePublication(
  source: PublicationSource,
  { files, assets, wish }: { readonly files: Files; readonly assets: Assets; readonly wish: CiteWish },
): Promise<CiteResult> {
  const loaded = await loadPublication(source, files)
  if (loaded.type === 'misconfigured') return loaded
  const linked = await linkPublication(loaded.document, loaded.frontMatter, loaded.files)
  const configuration = await readConfigurationFile(source, files)
  const task: CiteTask = { loaded, linked, configuration, assets, wish }
  const result = wish.form === 'keys' ? await turnToKeys(task) : await turnToProse(task)
  if ('reason' in result) return { type: 'refused', ...result }
  const { edits, references, notes, diagnostics } = result
  const { kept, turned } = edits
  const common = { type: 'turned', kept, notes, diagnostics, turned: turned.size } as const
  if (turned.size === 0) return { ...common, changes: [], references: undefined }
  const changed = changeSources(
    joinChanges(result),
    configuration ? new Map([...loaded.files, [configuration.path, configuration.bytes]]) : loaded.files,
  )
  if (changed.type === 'refused') return refuse(turningWords.unchangeable(changed.path, changed.reason))
  if (references !== undefined && (await files.read(references.name)).type !== 'missing')
    return refuse(turningWords.referencesThere(references.name))
  const strays = await findStrays(source, { files, linked, changes: changed.changes, result })
  // A key that strays would print another work; prose is printed right in any case, and only the check would miss it.
  if (strays.length > 0 && wish.form === 'keys')
    return {
      type: 'refused',
      reason: turningWords.straying,
      // What stays in the list, and why, is part of what a person has to know.
      diagnostics: [...diagnostics, ...strays.map((group) => messages.citationStrays(group, kept))],
    }
  const doubts = strays.map(([{ text }]) => turningWords.notFoundAgain(text))
  return { ...common, changes: changed.changes, references, notes: [...notes, ...doubts] }
}

async function readConfigurationFile(
  { configuration: path }: PublicationSource,
  files: Files,
): Promise<CiteTask['configuration']> {
  const read = path === undefined ? undefined : await files.read(path)
  return path !== undefined && read?.type === 'read' ? { path, bytes: read.bytes } : undefined
}

function refuse(reason: string): CiteResult {
  return { type: 'refused', reason, diagnostics: [] }
}

function joinChanges({ edits, changes }: TurnedCitations): ReadonlyMap<string, readonly TextChange[]> {
  const joined = new Map<string, TextChange[]>()
  const add = (path: string, change: TextChange): void => {
    const list = joined.get(path)
    if (list) list.push(change)
    else joined.set(path, [change])
  }
  for (const edit of edits.edits) add(edit.place.path, toChange(edit))
  for (const [path, list] of changes) for (const change of list) add(path, change)
  return joined
}

function toChange({ place, text }: Edit): TextChange {
  return { start: place.start.offset, end: place.end.offset, text }
}

interface Proof {
  readonly files: Files
  /** The citations as they were. */
  readonly linked: LinkedDocument
  readonly changes: readonly SourceChange[]
  readonly result: TurnedCitations
}

// Gives the brackets that would lead elsewhere once the changes are made; empty where none would.
async function findStrays(source: PublicationSource, proof: Proof): Promise<readonly CitedGroup[]> {
  const { files, linked, changes, result } = proof
  const bytes = new Map(changes.map(({ path, after }) => [path, after]))
  if (result.references) bytes.set(result.references.name, result.references.bytes)
  const loaded = await loadPublication(
    source,
    overlayFiles(files, (path) => bytes.get(path)),
  )
  const groups = groupCitations(linked)
  if (loaded.type === 'misconfigured') return groups
  const again = await linkPublication(loaded.document, loaded.frontMatter, loaded.files)
  return listMissing(result.worksBefore, result.worksAfter(again)).flatMap((index) => {
    const group = groups[index]
    return group === undefined ? [] : [group]
  })
}

// A bracket that is not found again shifts those after it: a few further ones are looked at for each.
const lookAhead = 4

function listMissing(before: readonly string[], after: readonly string[]): readonly number[] {
  // As a rule every bracket is found again, and stands where it stood.
  if (before.length === after.length)
    return before.flatMap((works, index) => (works !== after[index] && isTelling(works) ? [index] : []))
  const missing: number[] = []
  let next = 0
  for (const [index, works] of before.entries()) {
    const found = after.slice(next, next + lookAhead).indexOf(works)
    if (found !== -1) next += found + 1
    else if (isTelling(works)) missing.push(index)
  }
  return missing
}

// What led nowhere before has nowhere to stray from.
function isTelling(works: string): boolean {
  return /[^- ]/.test(works)
}
