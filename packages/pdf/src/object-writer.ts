import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
// oxlint-disable-next-line import/no-named-as-default -- the types know the default export alone
import PDFDocument from 'pdfkit'

// pdfkit's inner names begin with an underscore; they are used here alone, and its version is fixed for that.
// oxlint-disable no-underscore-dangle

/** What an object of the file may hold: a bare string is a name, an instance of String is text, bytes are a byte string. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | Date
  | Uint8Array
  | PdfText
  | Reference
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue }

/** Text for people, written in ASCII or UTF-16 (ISO 32000-1, 7.9.2.2). */
export interface PdfText {
  readonly valueOf: () => string
  readonly charCodeAt: (index: number) => number
}

/** An object that may be referred to before it is ended, and is written when it is. */
export interface Reference {
  readonly id: number
  readonly data: Record<string, PdfValue>
  readonly end: (stream?: Uint8Array) => void
}

/** What is known of the file before its first object. */
export interface WriterOptions {
  readonly lang: string
  /** Preferences for a reader's behaviour besides showing the title. */
  readonly viewer: Readonly<Record<string, string>> | undefined
  readonly info: Readonly<Record<string, string | Date>>
}

/** Gives the text form of a string: to pdfkit a bare string is a name, and a String object is text. */
export function toText(value: string): PdfText {
  // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins -- this is how pdfkit tells text from names
  return new String(value)
}

/** Gives the bytes of an identifier, as name trees compare them: UTF-8. */
export function toByteString(value: string): Uint8Array {
  return Buffer.from(value, 'utf8')
}

/** Gives a name with all that may not stand in one escaped (ISO 32000-1, 7.3.5); pdfkit writes names as they are. */
export function toName(value: string): string {
  return value.replaceAll(/[^A-Za-z0-9+._-]/g, (character) =>
    [...Buffer.from(character, 'utf8')].map((byte) => `#${byte.toString(16).padStart(2, '0')}`).join(''),
  )
}

/** Objects go into compressed object streams in groups of this size: large enough to compress, small enough to read singly. */
const objectsPerStream = 200

interface PdfkitReference extends Reference {
  compress: boolean
  readonly buffer: Uint8Array[]
  finalize: () => void
}

/** Where an object that has no stream went: its object stream, and its rank in it. */
interface Position {
  readonly container: number
  readonly rank: number
}

interface State {
  readonly chunks: Uint8Array[]
  readonly positions: Map<number, Position>
  /** Set while pdfkit writes an object: its lines are caught here instead. */
  caught: string[] | undefined
  waiting: { id: number; body: string }[]
}

/**
 * pdfkit, writing PDF 1.5 object and cross-reference streams (ISO 32000-1, 7.5.7 and 7.5.8), which halve a tagged file.
 * Only where the bytes go is overridden: numbers, references and the syntax of objects are pdfkit's.
 */
export class ObjectWriter extends PDFDocument {
  declare readonly _root: Reference
  declare readonly _info: Reference
  declare readonly _offsets: (number | null)[]
  declare _offset: number
  /** Not initialised here: pdfkit's constructor writes the header before fields of ours would be. */
  declare state: State | undefined

  constructor({ lang, viewer, info }: WriterOptions) {
    super({
      lang,
      info: { ...info },
      pdfVersion: '1.7',
      autoFirstPage: false,
      // pdfkit takes null for "no font": without it Helvetica is opened, which is neither embedded nor in a bundle.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type knows no null
      font: null as unknown as string,
    })
    this._root.data['ViewerPreferences'] = this.ref({ DisplayDocTitle: true, ...viewer })
  }

  /** The entries of the catalogue. */
  get catalog(): Record<string, PdfValue> {
    return this._root.data
  }

  /** Adds a page to the end of the page tree, read in the order of its tags (PDF/UA-1, 7.18.3); its maker ends it. */
  openPage(width: number, height: number): Reference {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made so by pdfkit's constructor
    const tree = this._root.data['Pages'] as Reference & { data: { Kids: Reference[]; Count: number } }
    const page = this.ref({ Type: 'Page', Parent: tree, MediaBox: [0, 0, width, height], Tabs: 'S' })
    tree.data.Kids.push(page)
    tree.data.Count += 1
    return page
  }

  /** Sets the entries of the catalogue's name dictionary. */
  setNames(names: Readonly<Record<string, PdfValue>>): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made so by pdfkit's constructor
    const { data } = this._root.data['Names'] as Reference
    delete data['Dests']
    Object.assign(data, names)
  }

  /** Ends the file and gives its bytes. All references must have been ended. */
  finish(): Uint8Array {
    this.end()
    return Buffer.concat(stateOf(this).chunks)
  }

  /** Makes a reference. A stream of it is deflated unless it names a filter of its own, or is to stay plain. */
  override ref(data: Readonly<Record<string, PdfValue>> = {}, form?: 'plain'): Reference & PDFKit.PDFKitReference {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdfkit's references have these fields
    const reference = super.ref(data) as PDFKit.PDFKitReference & PdfkitReference
    if (form === 'plain') reference.compress = false
    const finalize = reference.finalize.bind(reference)
    reference.finalize = (): void => {
      if (reference.buffer.length > 0) finalize()
      else catchObject(this, reference, finalize)
    }
    return reference
  }

  _write(data: Uint8Array | string): void {
    const state = stateOf(this)
    if (state.caught && typeof data === 'string') state.caught.push(data)
    else push(this, typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data)
  }

  /** The metadata are written by us: pdfkit's own are not escaped and know no second standard. */
  override endMetadata(): void {}

  /** So are the tags. */
  override endMarkings(): void {}

  _finalize(): void {
    flushObjects(this)
    writeCrossReferences(this)
  }
}

function stateOf(writer: ObjectWriter): State {
  writer.state ??= { chunks: [], positions: new Map(), caught: undefined, waiting: [] }
  return writer.state
}

function push(writer: ObjectWriter, bytes: Uint8Array): void {
  stateOf(writer).chunks.push(bytes)
  writer._offset += bytes.length
}

/** Lets pdfkit write an object, and keeps its second line, the object itself, for an object stream. */
function catchObject(writer: ObjectWriter, reference: PdfkitReference, finalize: () => void): void {
  const state = stateOf(writer)
  state.caught = []
  finalize()
  const [, body] = state.caught
  state.caught = undefined
  if (body === undefined) throw new Error(`object ${reference.id} was not written as expected of pdfkit 0.20`)
  state.waiting.push({ id: reference.id, body })
  if (state.waiting.length === objectsPerStream) flushObjects(writer)
}

function flushObjects(writer: ObjectWriter): void {
  const state = stateOf(writer)
  if (state.waiting.length === 0) return
  const container = writer._offsets.push(null)
  let heads = ''
  let length = 0
  for (const [rank, { id, body }] of state.waiting.entries()) {
    heads += `${id} ${length} `
    length += body.length + 1
    state.positions.set(id, { container, rank })
  }
  const stream = deflateSync(Buffer.from(heads + state.waiting.map(({ body }) => body).join('\n'), 'latin1'))
  const dictionary = `/Type/ObjStm/N ${state.waiting.length}/First ${heads.length}/Length ${stream.length}`
  writer._offsets[container - 1] = writer._offset
  state.waiting = []
  pushStream(writer, { id: container, dictionary, stream })
}

/** A row of the cross-reference stream: a type of one byte, an offset or container of four, a rank of two. */
const rowLength = 7

function writeCrossReferences(writer: ObjectWriter): void {
  const { chunks, positions } = stateOf(writer)
  const start = writer._offset
  const id = writer._offsets.push(start)
  const rows = Buffer.alloc((id + 1) * rowLength)
  rows.writeUInt16BE(65_535, 5)
  for (const [index, offset] of writer._offsets.entries()) {
    const position = positions.get(index + 1)
    const row = (index + 1) * rowLength
    rows.writeUInt8(position ? 2 : 1, row)
    rows.writeUInt32BE(position ? position.container : (offset ?? 0), row + 1)
    rows.writeUInt16BE(position ? position.rank : 0, row + 5)
  }
  const stream = deflateSync(rows, { level: 9 })
  const identifier = `<${identify(chunks)}>`
  const dictionary =
    `/Type/XRef/Size ${id + 1}/W[1 4 2]/Root ${writer._root.id} 0 R/Info ${writer._info.id} 0 R` +
    `/ID[${identifier}${identifier}]/Length ${stream.length}`
  pushStream(writer, { id, dictionary, stream })
  push(writer, Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
}

/** The identifier of the file: pdfkit makes it of the title and the dates, which two files may share; ours is of all bytes. */
function identify(chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex').slice(0, 32)
}

function pushStream(writer: ObjectWriter, object: { id: number; dictionary: string; stream: Uint8Array }): void {
  const { id, dictionary, stream } = object
  push(writer, Buffer.from(`${id} 0 obj\n<<${dictionary}/Filter/FlateDecode>>\nstream\n`, 'latin1'))
  push(writer, stream)
  push(writer, Buffer.from('\nendstream\nendobj\n', 'latin1'))
}
