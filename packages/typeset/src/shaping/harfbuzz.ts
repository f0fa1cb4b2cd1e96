// HarfBuzz through its raw exports: the JavaScript layer of harfbuzzjs hides the memory, and costs twice the time.

/** A font within HarfBuzz: a pointer. */
export type FontPointer = number

/** What is shaped, and how. `features` are OpenType tags; a leading `-` switches one off. `script` is ISO 15924. */
export interface ShapeRequest {
  readonly font: FontPointer
  readonly text: string
  readonly features: readonly string[]
  readonly script: string
  readonly lang: string
  readonly isRightToLeft: boolean
}

/** Glyphs in visual order, in units of the font. `clusters` are offsets in the text; `flags` bit 0: unsafe to break before. */
export interface RawGlyphs {
  readonly glyphs: readonly number[]
  readonly clusters: readonly number[]
  readonly flags: readonly number[]
  readonly advances: readonly number[]
  readonly dx: readonly number[]
  readonly dy: readonly number[]
  readonly isShifted: boolean
}

/** A working HarfBuzz. */
export interface Harfbuzz {
  openFont(bytes: Uint8Array, axes: Readonly<Record<string, number>>): FontPointer
  shape(request: ShapeRequest): RawGlyphs
  /** The glyph of a character by the character map alone; 0 where there is none. */
  glyphOf(font: FontPointer, codePoint: number): number
  advanceOf(font: FontPointer, glyph: number): number
  /** A metric by its tag (OpenType, MVAR), such as `xhgt`; 0 where the font does not tell. */
  metric(font: FontPointer, tag: string): number
}

interface Exports {
  readonly memory: WebAssembly.Memory
  readonly __wasm_call_ctors: () => void
  readonly malloc: (size: number) => number
  readonly free: (pointer: number) => void
  readonly hb_blob_create: (...values: number[]) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_font_create: (face: number) => number
  readonly hb_font_set_variations: (font: number, variations: number, count: number) => void
  readonly hb_font_get_nominal_glyph: (font: number, codePoint: number, glyph: number) => number
  readonly hb_font_get_glyph_h_advance: (font: number, glyph: number) => number
  readonly hb_ot_metrics_get_position: (font: number, tag: number, position: number) => number
  readonly hb_buffer_create: () => number
  readonly hb_buffer_clear_contents: (buffer: number) => void
  readonly hb_buffer_set_cluster_level: (buffer: number, level: number) => void
  readonly hb_buffer_add_utf16: (...values: number[]) => void
  readonly hb_buffer_set_direction: (buffer: number, direction: number) => void
  readonly hb_buffer_set_script: (buffer: number, script: number) => void
  readonly hb_buffer_set_language: (buffer: number, language: number) => void
  readonly hb_buffer_get_glyph_infos: (buffer: number, length: number) => number
  readonly hb_buffer_get_glyph_positions: (buffer: number, length: number) => number
  readonly hb_language_from_string: (text: number, length: number) => number
  readonly hb_shape: (...values: number[]) => void
}

interface State {
  readonly exports: Exports
  view: { readonly u8: Uint8Array; readonly u16: Uint16Array; readonly u32: Uint32Array; readonly i32: Int32Array }
  readonly buffer: number
  readonly features: number
  readonly scratch: number
  readonly languages: Map<string, number>
  text: number
  capacity: number
}

const leftToRight = 4
const rightToLeft = 5
const wordsPerRecord = 5
const mostFeatures = 32

/** Starts HarfBuzz from its compiled module (`harfbuzzjs/dist/harfbuzz.wasm`). */
export function startHarfbuzz(module: WebAssembly.Module): Harfbuzz {
  const state = instantiate(module)
  return {
    openFont: (bytes, axes) => openFont(state, bytes, axes),
    shape: (request) => shape(state, request),
    glyphOf: (font, codePoint) =>
      state.exports.hb_font_get_nominal_glyph(font, codePoint, state.scratch) === 0
        ? 0
        : (views(state).u32[state.scratch >> 2] ?? 0),
    advanceOf: (font, glyph) => state.exports.hb_font_get_glyph_h_advance(font, glyph),
    metric: (font, tag) =>
      state.exports.hb_ot_metrics_get_position(font, toTag(tag), state.scratch) === 0
        ? 0
        : (views(state).i32[state.scratch >> 2] ?? 0),
  }
}

function instantiate(module: WebAssembly.Module): State {
  let memory: WebAssembly.Memory | undefined
  const instance = new WebAssembly.Instance(module, {
    wasi_snapshot_preview1: { proc_exit: stop('exit') },
    env: {
      _emscripten_runtime_keepalive_clear: () => undefined,
      _abort_js: stop('abort'),
      _setitimer_js: () => 0,
      // Grows by a fifth at least, as the memory of a big face is asked for in many small steps.
      emscripten_resize_heap: (size: number) => {
        if (memory === undefined) return 0
        const present = memory.buffer.byteLength
        try {
          memory.grow(Math.ceil((Math.max(size >>> 0, present * 1.2) - present) / 65536))
          return 1
        } catch {
          return 0
        }
      },
    },
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the exports of the module that package.json pins
  const exports = instance.exports as unknown as Exports
  memory = exports.memory
  // oxlint-disable-next-line no-underscore-dangle -- the name that Emscripten gives
  exports.__wasm_call_ctors()
  return {
    exports,
    view: viewMemory(exports.memory.buffer),
    buffer: exports.hb_buffer_create(),
    features: exports.malloc(16 * mostFeatures),
    scratch: exports.malloc(16),
    languages: new Map(),
    text: 0,
    capacity: 0,
  }
}

function stop(why: string): () => never {
  return () => {
    throw new Error(`HarfBuzz stopped (${why}): please report this`)
  }
}

function viewMemory(buffer: ArrayBuffer): State['view'] {
  return {
    u8: new Uint8Array(buffer),
    u16: new Uint16Array(buffer),
    u32: new Uint32Array(buffer),
    i32: new Int32Array(buffer),
  }
}

// Memory that has grown is another buffer, and the old views are empty.
function views(state: State): State['view'] {
  if (state.view.u8.length === 0) state.view = viewMemory(state.exports.memory.buffer)
  return state.view
}

function toTag(tag: string): number {
  const code = (at: number): number => (at < tag.length ? tag.charCodeAt(at) : 32)
  return ((code(0) << 24) | (code(1) << 16) | (code(2) << 8) | code(3)) >>> 0
}

function openFont(state: State, bytes: Uint8Array, axes: Readonly<Record<string, number>>): FontPointer {
  const { exports } = state
  const copy = exports.malloc(bytes.length)
  views(state).u8.set(bytes, copy)
  const blob = exports.hb_blob_create(copy, bytes.length, 1, 0, 0)
  const font = exports.hb_font_create(exports.hb_face_create(blob, 0))
  exports.hb_blob_destroy(blob)
  const entries = Object.entries(axes)
  if (entries.length > 0) {
    const variations = exports.malloc(8 * entries.length)
    const floats = new Float32Array(exports.memory.buffer)
    for (const [index, [tag, value]] of entries.entries()) {
      views(state).u32[(variations >> 2) + 2 * index] = toTag(tag)
      floats[(variations >> 2) + 2 * index + 1] = value
    }
    exports.hb_font_set_variations(font, variations, entries.length)
    exports.free(variations)
  }
  return font
}

function shape(state: State, request: ShapeRequest): RawGlyphs {
  const { exports, buffer } = state
  writeText(state, request.text)
  exports.hb_buffer_clear_contents(buffer)
  // Level 0 keeps marks with their base; from right to left the words of a cluster are told apart by level 1.
  exports.hb_buffer_set_cluster_level(buffer, request.isRightToLeft ? 1 : 0)
  exports.hb_buffer_add_utf16(buffer, state.text, request.text.length, 0, request.text.length)
  exports.hb_buffer_set_direction(buffer, request.isRightToLeft ? rightToLeft : leftToRight)
  exports.hb_buffer_set_script(buffer, toTag(request.script))
  exports.hb_buffer_set_language(buffer, languageOf(state, request.lang))
  exports.hb_shape(request.font, buffer, state.features, writeFeatures(state, request.features))
  return readGlyphs(state)
}

function writeText(state: State, text: string): void {
  if (text.length > state.capacity) {
    if (state.text !== 0) state.exports.free(state.text)
    state.capacity = Math.max(1024, text.length * 2)
    state.text = state.exports.malloc(state.capacity * 2)
  }
  const { u16 } = views(state)
  for (let at = 0, to = state.text >> 1; at < text.length; at++) u16[to + at] = text.charCodeAt(at)
}

function languageOf(state: State, lang: string): number {
  let language = state.languages.get(lang)
  if (language === undefined) {
    const { exports } = state
    const copy = exports.malloc(lang.length + 1)
    for (let at = 0; at < lang.length; at++) views(state).u8[copy + at] = lang.charCodeAt(at)
    language = exports.hb_language_from_string(copy, lang.length)
    exports.free(copy)
    state.languages.set(lang, language)
  }
  return language
}

function writeFeatures(state: State, features: readonly string[]): number {
  const { u32 } = views(state)
  let at = state.features >> 2
  const count = Math.min(features.length, mostFeatures)
  for (let index = 0; index < count; index++) {
    const feature = features[index] ?? ''
    const isOff = feature.startsWith('-')
    u32[at] = toTag(isOff ? feature.slice(1) : feature)
    u32[at + 1] = isOff ? 0 : 1
    u32[at + 2] = 0
    u32[at + 3] = 0xffffffff
    at += 4
  }
  return count
}

function readGlyphs(state: State): RawGlyphs {
  const { exports, buffer, scratch } = state
  const infos = exports.hb_buffer_get_glyph_infos(buffer, scratch) >> 2
  const positions = exports.hb_buffer_get_glyph_positions(buffer, scratch) >> 2
  const { u32, i32 } = views(state)
  const count = u32[scratch >> 2] ?? 0
  const glyphs: number[] = []
  const clusters: number[] = []
  const flags: number[] = []
  const advances: number[] = []
  const dx: number[] = []
  const dy: number[] = []
  let isShifted = false
  for (let index = 0; index < count; index++) {
    const info = infos + index * wordsPerRecord
    const position = positions + index * wordsPerRecord
    glyphs.push(u32[info] ?? 0)
    flags.push((u32[info + 1] ?? 0) & 7)
    clusters.push(u32[info + 2] ?? 0)
    advances.push(i32[position] ?? 0)
    const x = i32[position + 2] ?? 0
    const y = i32[position + 3] ?? 0
    if (x !== 0 || y !== 0) isShifted = true
    dx.push(x)
    dy.push(y)
  }
  return { glyphs, clusters, flags, advances, dx, dy, isShifted }
}
