import type { BibtexEntry } from './split-bibtex.ts'

// A chain of parents longer than this is a mistake.
const longestChain = 5

/**
 * Gives the fields of a BibTeX entry with those that it takes from the entries of its `xdata` and `crossref` (BibLaTeX
 * manual, 2.4.1 and appendix B): its own count first, a parent's title becomes that of the whole, and what identifies the
 * parent alone stays there.
 */
export function inheritFields(
  entry: BibtexEntry,
  byKey: ReadonlyMap<string, BibtexEntry>,
): ReadonlyMap<string, string> {
  if (!entry.fields.has('xdata') && !entry.fields.has('crossref')) return entry.fields
  const fields = new Map(entry.fields)
  addParents(fields, { entry, byKey, left: longestChain })
  fields.delete('xdata')
  fields.delete('crossref')
  return fields
}

interface Inheritance {
  readonly entry: BibtexEntry
  readonly byKey: ReadonlyMap<string, BibtexEntry>
  readonly left: number
}

function addParents(fields: Map<string, string>, { entry, byKey, left }: Inheritance): void {
  if (left === 0) return
  for (const key of (entry.fields.get('xdata') ?? '').split(',').slice(0, 20)) {
    const data = byKey.get(key.trim())
    if (!data) continue
    for (const [name, value] of data.fields) if (!fields.has(name)) fields.set(name, value)
    addParents(fields, { entry: data, byKey, left: left - 1 })
  }
  const parent = byKey.get(entry.fields.get('crossref')?.trim() ?? '')
  if (!parent || parent === entry) return
  const whole = new Map(parent.fields)
  addParents(whole, { entry: parent, byKey, left: left - 1 })
  for (const [name, value] of whole) {
    const target = renamed(name, entry.type)
    if (target !== undefined && !fields.has(target)) fields.set(target, value)
  }
}

const kept: ReadonlySet<string> = new Set(
  'author crossref xdata xref doi eprint eprinttype eprintclass url urldate pages label shorthand sortkey key options related relatedtype ids keywords abstract note file'.split(
    ' ',
  ),
)

function renamed(name: string, type: string): string | undefined {
  const isPart = type.startsWith('in') || type.startsWith('supp')
  // A volume of a work in several has the author of the whole.
  if (name === 'author') return isPart ? undefined : name
  if (kept.has(name)) return undefined
  if (name !== 'title' && name !== 'subtitle') return name
  if (type === 'article') return `journal${name}`
  return isPart ? `book${name}` : name
}
