import type { FontFacts } from './read-font-facts.ts'

// Flags of a component (OpenType 1.9, glyf, "Composite glyph description").
const hasWords = 0x1
const hasScale = 0x8
const hasMore = 0x20
const hasTwoScales = 0x40
const hasMatrix = 0x80

/** Gives glyphs together with all that they are composed of, in ascending order: what a subset of the face contains. */
export function closeGlyphs(bytes: Uint8Array, facts: FontFacts, glyphs: Iterable<number>): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const found = new Set(glyphs)
  const open = [...found]
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    for (const component of componentsOf(view, facts, glyph)) {
      if (found.has(component)) continue
      found.add(component)
      open.push(component)
    }
  }
  return [...found].toSorted((a, b) => a - b)
}

/** Where the description of a glyph stands in the file; undefined where it is blank. */
export function glyphOffset(view: DataView, facts: FontFacts, glyph: number): number | undefined {
  const head = facts.tables.get('head')?.offset ?? 0
  const loca = facts.tables.get('loca')?.offset ?? 0
  const glyf = facts.tables.get('glyf')?.offset ?? 0
  const isLong = view.getInt16(head + 50) !== 0
  const at = (index: number): number =>
    isLong ? view.getUint32(loca + 4 * index) : 2 * view.getUint16(loca + 2 * index)
  return at(glyph) === at(glyph + 1) ? undefined : glyf + at(glyph)
}

/** A glyph that is part of another: its placement is `a b c d x y` as of a matrix. */
export interface Component {
  readonly glyph: number
  readonly matrix: readonly [number, number, number, number, number, number]
}

/** Reads the parts of a composed glyph; none where it is drawn itself. Parts matched by points count as unmoved. */
export function readComponents(view: DataView, start: number): readonly Component[] {
  if (view.getInt16(start) >= 0) return []
  const components: Component[] = []
  const fixed = (at: number): number => view.getInt16(at) / 16384
  let at = start + 10
  let flags = hasMore
  while ((flags & hasMore) !== 0) {
    flags = view.getUint16(at)
    const glyph = view.getUint16(at + 2)
    const isWide = (flags & hasWords) !== 0
    const isOffset = (flags & 2) !== 0
    const x = isWide ? view.getInt16(at + 4) : view.getInt8(at + 4)
    const y = isWide ? view.getInt16(at + 6) : view.getInt8(at + 5)
    at += isWide ? 8 : 6
    let [a, b, c, d] = [1, 0, 0, 1]
    if ((flags & hasScale) !== 0) {
      a = d = fixed(at)
      at += 2
    } else if ((flags & hasTwoScales) !== 0) {
      ;[a, d] = [fixed(at), fixed(at + 2)]
      at += 4
    } else if ((flags & hasMatrix) !== 0) {
      ;[a, b, c, d] = [fixed(at), fixed(at + 2), fixed(at + 4), fixed(at + 6)]
      at += 8
    }
    components.push({ glyph, matrix: [a, b, c, d, isOffset ? x : 0, isOffset ? y : 0] })
  }
  return components
}

function componentsOf(view: DataView, facts: FontFacts, glyph: number): readonly number[] {
  const start = glyphOffset(view, facts, glyph)
  return start === undefined ? [] : readComponents(view, start).map((component) => component.glyph)
}
