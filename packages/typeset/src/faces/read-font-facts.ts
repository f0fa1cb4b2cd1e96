/** A table of an sfnt file: where it stands in the file. */
export interface FontTable {
  readonly offset: number
  readonly length: number
}

/** What a font file says of itself, in its own units. */
export interface FontFacts {
  readonly tables: ReadonlyMap<string, FontTable>
  readonly unitsPerEm: number
  readonly glyphCount: number
  readonly box: readonly [number, number, number, number]
  readonly italicAngle: number
  readonly isFixedPitch: boolean
  readonly isItalic: boolean
  /** The class of IBM in the high byte of `sFamilyClass`. */
  readonly familyClass: number
  readonly weight: number
  readonly postscriptName: string
}

const postscriptNameId = 6
const windows = 3

/** Reads the tables head, maxp, post, OS/2 and name (OpenType 1.9). The file is one of ours: it is not distrusted. */
export function readFontFacts(bytes: Uint8Array): FontFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const tables = readFontTables(bytes)
  const at = (tag: string): number => {
    const table = tables.get(tag)
    if (table === undefined) throw new Error(`expected a font with the table ${tag}`)
    return table.offset
  }
  const head = at('head')
  return {
    tables,
    unitsPerEm: view.getUint16(head + 18),
    glyphCount: view.getUint16(at('maxp') + 4),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    italicAngle: view.getInt32(at('post') + 4) / 65536,
    isFixedPitch: view.getUint32(at('post') + 12) !== 0,
    isItalic: (view.getUint16(head + 44) & 2) !== 0,
    familyClass: view.getInt16(at('OS/2') + 30) >> 8,
    weight: view.getUint16(at('OS/2') + 4),
    postscriptName: readPostscriptName(view, at('name')),
  }
}

/** Gives the tables of an sfnt file by their tags. */
export function readFontTables(bytes: Uint8Array): ReadonlyMap<string, FontTable> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const tables = new Map<string, FontTable>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + 16 * index
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4))
    tables.set(tag, { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) })
  }
  return tables
}

function readPostscriptName(view: DataView, table: number): string {
  const strings = table + view.getUint16(table + 4)
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + 12 * index
    if (view.getUint16(record) !== windows || view.getUint16(record + 6) !== postscriptNameId) continue
    const start = strings + view.getUint16(record + 10)
    let name = ''
    for (let at = 0; at < view.getUint16(record + 8); at += 2) name += String.fromCharCode(view.getUint16(start + at))
    return name
  }
  return 'Font'
}
