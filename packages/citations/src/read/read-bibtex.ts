import { parse } from '@citation-js/plugin-bibtex/lib/input/entries.js'
import type { CslItem } from '../csl-item.ts'
import { dropUnknownCommands } from './drop-unknown-commands.ts'
import { toCslItem } from './to-csl-item.ts'
import { splitBibtex, type BibtexEntry } from './split-bibtex.ts'
import type { ReadBibliography, ReadEntry } from './read-bibliography.ts'

/** Reads a BibTeX or BibLaTeX file. What cannot be read is told with its place, and costs no other entry. */
export function readBibtex(text: string, path: string): ReadBibliography {
  const split = splitBibtex(text, path)
  const byKey = new Map(split.entries.map((entry) => [entry.key, entry]))
  const entries: ReadEntry[] = []
  const unread = split.broken.map((entry) => ({ ...entry, path }))
  for (const entry of split.entries) {
    if (entry.type === 'xdata' || entry.type === 'set') continue
    const csl = toCsl(entry, byKey)
    if (csl) entries.push({ key: entry.key, place: entry.place, fields: new Map(), csl })
    else unread.push({ path, key: entry.key, place: entry.place, reason: 'its LaTeX cannot be read' })
  }
  return { entries, unread }
}

// What no style prints, and where stray LaTeX most often stands.
const unusedFields: ReadonlySet<string> = new Set(
  'abstract file keywords annote annotation review owner timestamp groups comment bdsk-url-1 bdsk-url-2 date-added date-modified mendeley-tags mendeley-groups'.split(
    ' ',
  ),
)

// What holds no LaTeX: a backslash in it is a backslash.
const plainFields: ReadonlySet<string> = new Set(['url', 'doi', 'eprint'])

function toCsl(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): CslItem | undefined {
  const parent = byKey.get(entry.fields.get('crossref') ?? '')
  const records = [entry, ...(parent && parent !== entry ? [parent] : [])].map(({ type, key, fields }) => ({
    type,
    label: key,
    properties: Object.assign(
      Object.create(null),
      Object.fromEntries(
        [...fields]
          .filter(([name, value]) => !unusedFields.has(name) && value.trim() !== '')
          .map(([name, value]) => [name, plainFields.has(name) ? value : dropUnknownCommands(value)]),
      ),
    ),
  }))
  try {
    return toCslItem(parse(records)[0], entry.key)
  } catch {
    // The library throws on LaTeX that it cannot parse; the entry is reported by our caller.
    return undefined
  }
}
