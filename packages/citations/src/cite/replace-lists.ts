import type { Edit, Place } from '@edisi/diagnostics'
import { walkBlocks } from '@edisi/document'
import type { ReferenceList } from '@edisi/document'
import type { LinkedDocument } from '../linked-document.ts'

/** What leaves the prose lists, and where they stand. */
export interface ListChange {
  /** The entries that leave, by their printed ids. */
  readonly carried: ReadonlySet<string>
  /** Whether each chapter lists its own works after it. */
  readonly isByChapter: boolean
  /** The text of a source; undefined where it is not at hand. */
  readonly sourceOf: (path: string) => string | undefined
}

/**
 * Gives the edits that take entries out of the prose lists, since the style prints them from a bibliography. Its place is
 * marked where the last of these lists stands, in each chapter where each lists its own, behind what is kept of it or before,
 * as the order of the list has it, unless a place is marked already.
 */
export function replaceLists(
  { document, references }: LinkedDocument,
  { carried, isByChapter, sourceOf }: ListChange,
): readonly Edit[] {
  const leaving = new Set(references.flatMap(({ id, block }) => (carried.has(id) && block ? [block] : [])))
  const ofChapters = document.chapters.map(({ blocks }) =>
    [...walkBlocks(blocks)].filter((block) => block.type === 'referenceList'),
  )
  const scopes = isByChapter ? ofChapters : [ofChapters.flat()]
  return scopes.flatMap((lists) => replaceListsOf(lists, leaving, sourceOf))
}

function replaceListsOf(
  lists: readonly ReferenceList<'linked'>[],
  leaving: ReadonlySet<string>,
  sourceOf: ListChange['sourceOf'],
): readonly Edit[] {
  const changed = lists.filter(
    ({ origin, entries }) => origin === 'prose' && entries.some(({ nodeId }) => leaving.has(nodeId)),
  )
  const isMarked = lists.some(({ origin }) => origin === 'generated')
  return changed.flatMap((list, index): readonly Edit[] => {
    const mark = !isMarked && index === changed.length - 1 ? '::: {#refs}\n:::' : ''
    const source = sourceOf(list.place.path) ?? ''
    const runs = findRuns(list, { leaving, source })
    const [whole] = runs
    if (whole?.start.offset === list.place.start.offset && whole.end.offset === list.place.end.offset)
      return [{ place: list.place, text: mark }]
    const edits = runs.map((place) => ({ place, text: '' }))
    if (mark === '') return edits
    const { path, start, end } = list.place
    // What stands before the list in its own line, as the sign of a quotation does, would be parted from it.
    return start.column === 1 && isRatherBefore(list, leaving)
      ? [{ place: { path, start, end: start }, text: `${mark}\n\n` }, ...edits]
      : [...edits, { place: { path, start: end, end }, text: `\n\n${mark}` }]
  })
}

/** Whether fewer entries change their order where those that leave are listed before those that stay. */
function isRatherBefore({ entries }: ReferenceList<'linked'>, leaving: ReadonlySet<string>): boolean {
  let [left, stayed, leftFirst, stayedFirst] = [0, 0, 0, 0]
  for (const { nodeId } of entries) {
    if (leaving.has(nodeId)) {
      left += 1
      stayedFirst += stayed
    } else {
      stayed += 1
      leftFirst += left
    }
  }
  return leftFirst > stayedFirst
}

interface Leaving {
  readonly leaving: ReadonlySet<string>
  readonly source: string
}

/** Gives the stretches of entries that leave one after the other, with the space that parts them from what stays. */
function findRuns({ entries, place }: ReferenceList<'linked'>, { leaving, source }: Leaving): readonly Place[] {
  const runs: Place[] = []
  let before: Place | undefined
  let run: Place | undefined
  const isSpace = (one: Place, other: Place): boolean =>
    spacePattern.test(source.slice(one.end.offset, other.start.offset))
  for (const entry of entries) {
    if (leaving.has(entry.nodeId)) {
      if (run && !isSpace(run, entry.place)) {
        runs.push(run)
        run = undefined
      }
      run = { path: place.path, start: (run ?? entry.place).start, end: entry.place.end }
      continue
    }
    if (run) runs.push(isSpace(run, entry.place) ? { ...run, end: entry.place.start } : run)
    run = undefined
    before = entry.place
  }
  if (!run) return runs
  return [...runs, before && isSpace(before, run) ? { ...run, start: before.end } : run]
}

// What parts two entries and says nothing: line breaks, and the signs of a quotation around them.
const spacePattern = /^[\s\\>]*$/
