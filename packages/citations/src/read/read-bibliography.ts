import type { Place } from '@edisi/diagnostics'
import type { CslItem } from '../csl-item.ts'
import type { UnreadEntry } from '../linked-document.ts'
import { toCslItem } from './to-csl-item.ts'

/** One entry of a bibliography file. */
export interface ReadEntry {
  readonly key: string
  /** Where it stands; undefined where the format tells no place. */
  readonly place: Place | undefined
  /** Where the values of its fields stand, by the file's name of the field in lower case; empty where no place is told. */
  readonly fields: ReadonlyMap<string, Place>
  readonly csl: CslItem
}

/** What a bibliography file holds, in its order, and what of it could not be read. */
export interface ReadBibliography {
  readonly entries: readonly ReadEntry[]
  readonly unread: readonly UnreadEntry[]
}

/** Reads a bibliography file: CSL-JSON where its name ends so, else BibTeX, whose library is loaded only then. */
export async function readBibliography(file: {
  readonly path: string
  readonly bytes: Uint8Array
}): Promise<ReadBibliography> {
  const text = new TextDecoder('utf-8').decode(file.bytes)
  if (/\.json$/i.test(file.path)) return readCslJson(text, file.path)
  if (/\.(?:ya?ml|ris|enl|xml)$/i.test(file.path)) {
    return {
      entries: [],
      unread: [{ path: file.path, place: undefined, key: undefined, reason: 'only BibTeX and CSL-JSON are read' }],
    }
  }
  const { readBibtex } = await import('./read-bibtex.ts')
  return readBibtex(text, file.path)
}

function readCslJson(text: string, path: string): ReadBibliography {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { entries: [], unread: [{ path, place: undefined, key: undefined, reason: 'it is no valid JSON' }] }
  }
  const list: unknown = typeof value === 'object' && value !== null && 'items' in value ? value.items : value
  return readCslItems(Array.isArray(list) ? list : [list], path)
}

/** Reads CSL items that are data already, such as `references` of the front matter. */
export function readCslItems(items: readonly unknown[], path: string): ReadBibliography {
  const entries: ReadEntry[] = []
  const unread: UnreadEntry[] = []
  for (const [index, item] of items.entries()) {
    const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
    const key = typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
    const csl = toCslItem(item, key ?? '')
    if (key !== undefined && key !== '' && csl) entries.push({ key, place: undefined, fields: new Map(), csl })
    else unread.push({ path, place: undefined, key, reason: `item ${index + 1} has no \`id\`` })
  }
  return { entries, unread }
}
