import { parse } from '@citation-js/plugin-bibtex/lib/input/entries.js'
import type { CslItem } from '../csl-item.ts'
import { foldText } from '../fold-text.ts'
import { dropUnknownCommands } from './drop-unknown-commands.ts'
import { inheritFields } from './inherit-fields.ts'
import { monthWords } from './month-words.ts'
import type { ReadEntry } from './read-entry.ts'
import type { ReadBibliography } from './read-entry.ts'
import { restoreItem } from './restore-item.ts'
import { toCslItem } from './to-csl-item.ts'
import { splitBibtex, type BibtexEntry } from './split-bibtex.ts'

/** Reads a BibTeX or BibLaTeX file. What cannot be read is told with its place, and costs no other entry. */
export function readBibtex(text: string, path: string): ReadBibliography {
  const split = splitBibtex(text, path)
  const byKey = new Map(split.entries.map((entry) => [entry.key, entry]))
  const entries: ReadEntry[] = []
  const unread = split.broken.map((entry) => ({ ...entry, path }))
  for (const entry of split.entries) {
    if (entry.type === 'xdata' || entry.type === 'set') continue
    const csl = toCsl(entry, byKey)
    if (csl) entries.push({ key: entry.key, place: entry.place, fields: entry.places, csl })
    else unread.push({ kind: 'content', path, key: entry.key, place: entry.place, reason: 'its LaTeX cannot be read' })
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
  const properties: Record<string, string> = Object.create(null)
  for (const [name, value] of plainDates(inheritFields(entry, byKey))) {
    if (unusedFields.has(name) || value.trim() === '') continue
    properties[name] = plainFields.has(name) ? value : dropUnknownCommands(value)
  }
  try {
    const item = toCslItem(parse([{ type: entry.type, label: entry.key, properties }])[0], entry.key)
    return item && restoreItem(item, entry)
  } catch {
    // The library throws on LaTeX that it cannot parse; the entry is reported by our caller.
    return undefined
  }
}

/** Writes years such as "(2020)" and months such as "10~mars" or "Mei/Juni" as numbers, the only form the library is sure of. */
function plainDates(fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const year = /^[\s([{c©]*(\d{4})[\s)\]}]*$/.exec(fields.get('year') ?? '')?.[1]
  const month = fields.get('month')?.trim() ?? ''
  if (year === undefined && month === '') return fields
  const plain = new Map(fields)
  if (year !== undefined) plain.set('year', year)
  const word = foldText(month)
    .split(' ')
    .find((part) => monthWords.has(part))
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthWords.get(word ?? '')
  if (number === undefined || number < 1 || number > 12) plain.delete('month')
  else {
    plain.set('month', String(number))
    const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(/\p{L}/u.test(month) ? month : '')?.[1]
    if (day !== undefined && !plain.has('day')) plain.set('day', day)
  }
  return plain
}
