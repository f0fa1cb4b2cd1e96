import type { Place } from '@edisi/diagnostics'
import type { UnreadEntry } from '../linked-document.ts'
import type { ReadEntry } from './read-entry.ts'
import type { ReadBibliography } from './read-entry.ts'
import { toCslItem } from './to-csl-item.ts'

/** Gathers the entries of a bibliography whose items are CSL data already, with those that could not be read. */
export interface ItemShelf {
  readonly add: (item: unknown, at: Pick<ReadEntry, 'place' | 'fields'>) => void
  /** Tells a fault against the rules of the format. */
  readonly fail: (reason: string, at: Pick<UnreadEntry, 'place' | 'key'>) => void
  readonly result: () => ReadBibliography
}

/** Opens a shelf for the file of a path. */
export function createItemShelf(path: string): ItemShelf {
  const entries: ReadEntry[] = []
  const unread: UnreadEntry[] = []
  return {
    add(item, { place, fields }) {
      const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
      const key = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : ''
      const csl = toCslItem(item, key)
      if (csl && key !== '') entries.push({ key, place, fields, csl })
      else
        unread.push({ kind: 'content', path, place, key: undefined, reason: csl ? noKey(csl.title) : 'it is no entry' })
    },
    fail(reason, { place, key }) {
      unread.push({ kind: 'syntax', path, place: shorten(place), key, reason })
    },
    result: () => ({ entries, unread }),
  }
}

function noKey(title: string | undefined): string {
  return title === undefined ? 'it has no `id`' : `it has no \`id\`: ${title.slice(0, 60)}`
}

// The stretch of a fault may reach to the file's end: where it begins is what helps.
function shorten(place: Place | undefined): Place | undefined {
  if (!place || place.end.line === place.start.line) return place
  return { ...place, end: { ...place.start, column: place.start.column + 1, offset: place.start.offset + 1 } }
}
