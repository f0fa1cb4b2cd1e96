import type { Destination } from '@edisi/typeset'
import { toByteString } from './object-writer.ts'
import type { ObjectWriter, PdfValue } from './object-writer.ts'
import { compareBytes, toTree } from './to-tree.ts'
import type { Surface } from './write-tags.ts'

/** Gives the name tree of destinations, in byte order as readers search it (ISO 32000-1, 7.9.6); undefined where there are none. */
export function toDestinations(
  writer: ObjectWriter,
  destinations: ReadonlyMap<string, Destination>,
  surfaces: readonly (Surface | undefined)[],
): PdfValue {
  const entries = [...destinations]
    .map(([id, destination]) => [toByteString(id), toTarget(destination, surfaces)] as const)
    .filter(([, target]) => target !== undefined)
    .toSorted(([a], [b]) => compareBytes(a, b))
  return entries.length === 0 ? undefined : toTree(writer, 'Names', entries)
}

/** Gives the explicit destination of a place: its page, scrolled so that the place is at the top, at the reader's zoom. */
export function toTarget({ page, x, y }: Destination, surfaces: readonly (Surface | undefined)[]): PdfValue {
  const surface = surfaces[page]
  if (!surface) return undefined
  const [left, top] = surface.toSheet(x, y)
  return [surface.page, 'XYZ', Math.round(left * 100) / 100, Math.round(top * 100) / 100, null]
}
