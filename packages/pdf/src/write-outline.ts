import type { Destination, OutlineEntry } from '@edisi/typeset'
import { toText } from './object-writer.ts'
import type { ObjectWriter, PdfValue, Reference } from './object-writer.ts'

/** Writes the outline (ISO 32000-1, 12.3.3), its first level open; undefined where it has no entry. */
export function writeOutline(
  writer: ObjectWriter,
  entries: readonly OutlineEntry[],
  toTarget: (destination: Destination) => PdfValue,
): Reference | undefined {
  if (entries.length === 0) return undefined
  const root = writer.ref({ Type: 'Outlines', Count: entries.length })
  writeLevel(root, entries)
  root.end()
  return root

  function writeLevel(parent: Reference, level: readonly OutlineEntry[]): void {
    const items = level.map(({ title, destination }) =>
      writer.ref({ Title: toText(title), Parent: parent, Dest: toTarget(destination) }),
    )
    parent.data['First'] = items[0]
    parent.data['Last'] = items.at(-1)
    for (const [index, { children }] of level.entries()) {
      const item = items[index]
      if (!item) continue
      if (index > 0) item.data['Prev'] = items[index - 1]
      if (index < items.length - 1) item.data['Next'] = items[index + 1]
      if (children.length > 0) {
        // A negative count: closed, so that a book's outline opens as its list of chapters.
        item.data['Count'] = -children.length
        writeLevel(item, children)
      }
      item.end()
    }
  }
}
