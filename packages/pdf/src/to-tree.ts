import type { ObjectWriter, PdfValue } from './object-writer.ts'

/** Entries of one leaf: a reader finds a key by reading two small objects of even a long tree. */
const entriesPerLeaf = 64

/**
 * Gives a name tree (`Names`) or a number tree (`Nums`) of entries that are in order already
 * (ISO 32000-1, 7.9.6 and 7.9.7).
 */
export function toTree(
  writer: ObjectWriter,
  kind: 'Names' | 'Nums',
  entries: readonly (readonly [key: PdfValue, value: PdfValue])[],
): PdfValue {
  if (entries.length <= entriesPerLeaf) return { [kind]: entries.flat() }
  const kids: PdfValue[] = []
  for (let start = 0; start < entries.length; start += entriesPerLeaf) {
    const leaf = entries.slice(start, start + entriesPerLeaf)
    const kid = writer.ref({ Limits: [leaf[0]?.[0], leaf.at(-1)?.[0]], [kind]: leaf.flat() })
    kid.end()
    kids.push(kid)
  }
  return { Kids: kids }
}

/** Compares identifiers as name trees must be sorted: byte by byte, in UTF-8, which is the order of code points. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
