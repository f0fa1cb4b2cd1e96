import { inflateSync } from 'node:zlib'
import { isName, isPointer, readObject, readSyntax } from './read-syntax.ts'
import type { PdfDictionary, PdfNode } from './read-syntax.ts'

/** An object of the file, and its stream, inflated where it was deflated. */
export interface PdfObject {
  readonly node: PdfNode
  readonly stream: Buffer | undefined
}

/** A PDF file as its objects. `follow` leads from a reference to what it names. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly trailer: PdfDictionary
  readonly follow: (node: PdfNode | undefined) => PdfNode | undefined
  /** Follows to a dictionary; an empty one where there is none. */
  readonly dictionary: (node: PdfNode | undefined) => PdfDictionary
  /** Follows to an array; an empty one where there is none. */
  readonly array: (node: PdfNode | undefined) => readonly PdfNode[]
  /** Follows to a name, without its slash. */
  readonly name: (node: PdfNode | undefined) => string | undefined
  /** The stream that a reference names. */
  readonly stream: (node: PdfNode | undefined) => Buffer | undefined
}

/** Reads a file of object and cross-reference streams, as `drawPdf` writes them. Throws where the file is not sound. */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const table = readAt(text, start)
  if (!(table.node instanceof Map) || !table.stream)
    throw new Error('the file does not end with a cross-reference stream')
  const trailer: PdfDictionary = table.node
  const objects = readObjects(text, table.stream)
  const follow = (node: PdfNode | undefined): PdfNode | undefined =>
    isPointer(node) ? objects.get(node.pointer)?.node : node
  return {
    objects,
    trailer,
    follow,
    dictionary: (node) => {
      const found = follow(node)
      return found instanceof Map ? found : new Map()
    },
    array: (node) => {
      const found = follow(node)
      return Array.isArray(found) ? found : []
    },
    name: (node) => {
      const found = follow(node)
      return isName(found) ? found.name : undefined
    },
    stream: (node) => (isPointer(node) ? objects.get(node.pointer)?.stream : undefined),
  }
}

function readAt(text: string, offset: number): PdfObject {
  const head = /\s*\d+ 0 obj\s/y
  head.lastIndex = offset
  if (!head.test(text)) throw new Error(`no object begins at ${offset}`)
  const { node, end } = readObject(text, head.lastIndex)
  const opening = /\s*stream\r?\n/y
  opening.lastIndex = end
  if (!(node instanceof Map) || !opening.test(text)) return { node, stream: undefined }
  const length: unknown = node.get('Length')
  if (typeof length !== 'number') throw new Error(`the stream at ${offset} has no length`)
  const raw = Buffer.from(text.slice(opening.lastIndex, opening.lastIndex + length), 'latin1')
  const filter: unknown = node.get('Filter')
  const isDeflated = typeof filter === 'object' && filter !== null && 'name' in filter && filter.name === 'FlateDecode'
  return { node, stream: isDeflated ? inflateSync(raw) : raw }
}

/** Reads all objects that the rows of the cross-reference stream name (ISO 32000-1, 7.5.8.3): 1 + 4 + 2 bytes a row. */
function readObjects(text: string, rows: Buffer): ReadonlyMap<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const containers = new Map<number, readonly PdfNode[]>()
  const compressed: { id: number; container: number; rank: number }[] = []
  for (let id = 1; id * 7 < rows.length; id++) {
    const [type, position, rank] = [
      rows.readUInt8(id * 7),
      rows.readUInt32BE(id * 7 + 1),
      rows.readUInt16BE(id * 7 + 5),
    ]
    if (type === 1) objects.set(id, readAt(text, position))
    if (type === 2) compressed.push({ id, container: position, rank })
  }
  for (const { id, container, rank } of compressed) {
    const known = containers.get(container) ?? readContainer(objects.get(container))
    containers.set(container, known)
    const node = known[rank]
    if (node === undefined) throw new Error(`object ${id} is not in object stream ${container}`)
    objects.set(id, { node, stream: undefined })
  }
  return objects
}

function readContainer(container: PdfObject | undefined): readonly PdfNode[] {
  if (!container?.stream || !(container.node instanceof Map)) throw new Error('an object stream is missing')
  const first: unknown = container.node.get('First')
  return readSyntax(container.stream.toString('latin1'), typeof first === 'number' ? first : 0)
}
