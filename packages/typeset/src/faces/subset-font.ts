interface Exports {
  readonly memory: WebAssembly.Memory
  readonly _initialize: () => void
  readonly malloc: (size: number) => number
  readonly free: (pointer: number) => void
  readonly hb_blob_create: (...values: number[]) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_blob_get_data: (blob: number, length: number) => number
  readonly hb_blob_get_length: (blob: number) => number
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_face_destroy: (face: number) => void
  readonly hb_face_reference_blob: (face: number) => number
  readonly hb_set_add: (set: number, value: number) => void
  readonly hb_subset_input_create_or_fail: () => number
  readonly hb_subset_input_destroy: (input: number) => void
  readonly hb_subset_input_glyph_set: (input: number) => number
  readonly hb_subset_input_set: (input: number, kind: number) => number
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void
  readonly hb_subset_or_fail: (face: number, input: number) => number
}

/** Makes a font file with some glyphs of another: `keepsNumbers` leaves each its number, else they count from 0 in order. */
export type FontSubsetter = (
  bytes: Uint8Array,
  glyphs: readonly number[],
  options: { readonly keepsNumbers: boolean },
) => Uint8Array

// hb_subset_flags_t and hb_subset_sets_t of HarfBuzz 15 (hb-subset.h).
const noHinting = 0x1
const retainGlyphs = 0x2
const notdefOutline = 0x40
const noLayoutClosure = 0x200
const droppedTables = 3

// A PDF needs outlines and advances alone (ISO 32000-1, 9.9, table 126).
const dropped =
  'GSUB GPOS GDEF BASE JSTF MATH STAT name post cmap OS/2 DSIG gasp VDMX LTSH hdmx kern meta FFTM vhea vmtx VORG COLR CPAL SVG'.split(
    ' ',
  )

/** Starts HarfBuzz's subsetter from its compiled module (`harfbuzzjs/dist/harfbuzz-subset.wasm`). */
export function startSubsetter(module: WebAssembly.Module): FontSubsetter {
  const instance = new WebAssembly.Instance(module, {})
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the exports of the module that package.json pins
  const exports = instance.exports as unknown as Exports
  // oxlint-disable-next-line no-underscore-dangle -- the name of the WebAssembly system interface
  exports._initialize()
  return (bytes, glyphs, { keepsNumbers }) => subset(exports, { bytes, glyphs, keepsNumbers })
}

interface Job {
  readonly bytes: Uint8Array
  readonly glyphs: readonly number[]
  readonly keepsNumbers: boolean
}

function subset(exports: Exports, { bytes, glyphs, keepsNumbers }: Job): Uint8Array {
  const copy = exports.malloc(bytes.length)
  new Uint8Array(exports.memory.buffer).set(bytes, copy)
  const blob = exports.hb_blob_create(copy, bytes.length, 1, 0, 0)
  const face = exports.hb_face_create(blob, 0)
  const input = exports.hb_subset_input_create_or_fail()
  const wanted = exports.hb_subset_input_glyph_set(input)
  for (const glyph of glyphs) exports.hb_set_add(wanted, glyph)
  const tables = exports.hb_subset_input_set(input, droppedTables)
  for (const tag of dropped) exports.hb_set_add(tables, toTag(tag))
  exports.hb_subset_input_set_flags(
    input,
    noHinting | notdefOutline | noLayoutClosure | (keepsNumbers ? retainGlyphs : 0),
  )
  const result = exports.hb_subset_or_fail(face, input)
  if (result === 0) throw new Error('HarfBuzz made no subset of a face: please report this')
  const program = exports.hb_face_reference_blob(result)
  const start = exports.hb_blob_get_data(program, 0)
  // Memory grows by itself meanwhile: the view is made after the work.
  const made = new Uint8Array(exports.memory.buffer).slice(start, start + exports.hb_blob_get_length(program))
  exports.hb_blob_destroy(program)
  exports.hb_face_destroy(result)
  exports.hb_subset_input_destroy(input)
  exports.hb_face_destroy(face)
  exports.hb_blob_destroy(blob)
  exports.free(copy)
  return made
}

function toTag(tag: string): number {
  let value = 0
  for (let at = 0; at < 4; at++) value = value * 256 + tag.padEnd(4).charCodeAt(at)
  return value
}
