import type { HeadingEntry } from '../blocks/composition.ts'
import type { Destination, OutlineEntry } from '../paged-document.ts'

/** Gives the outline of headings: each stands under the last heading of a higher level. */
export function buildOutline(
  headings: readonly HeadingEntry[],
  destinations: ReadonlyMap<string, Destination>,
): readonly OutlineEntry[] {
  const top: OpenEntry[] = []
  const open: { level: number; children: OpenEntry[] }[] = [{ level: 0, children: top }]
  for (const { id, level, number, title } of headings) {
    const destination = destinations.get(id)
    if (!destination) continue
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const entry: OpenEntry = { title: number === undefined ? title : `${number} ${title}`, destination, children: [] }
    open.at(-1)?.children.push(entry)
    open.push({ level, children: entry.children })
  }
  return top
}

interface OpenEntry extends OutlineEntry {
  readonly children: OpenEntry[]
}
