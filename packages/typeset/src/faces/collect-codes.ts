import type { PagedDocument, PlacedText, ShapedText } from '../paged-document.ts'

/** The codes of one face in the order of their first use; code 0 is `.notdef`. */
export interface FaceCodes {
  readonly codes: ReadonlyMap<number, ReadonlyMap<string, number>>
  /** By code: the glyph of the whole face, and its text. */
  readonly glyphs: readonly number[]
  readonly texts: readonly string[]
}

/** Gives the codes of each face of a document: one for each pair of glyph and text that is on its pages. */
export function collectCodes(paged: PagedDocument): readonly FaceCodes[] {
  const faces = paged.faces.map(() => new OpenCodes())
  for (const { items } of paged.pages) {
    for (const item of items) {
      if (item.type !== 'glyphs') continue
      const face = faces[item.face]
      if (face === undefined) throw new Error(`expected a face with the number ${item.face}`)
      for (const word of item.words) face.add(word)
    }
  }
  return faces
}

class OpenCodes implements FaceCodes {
  readonly codes = new Map<number, Map<string, number>>()
  readonly glyphs: number[] = [0]
  readonly texts: string[] = ['\ufffd']
  // Words are shared by all places that show them: most have been seen whole.
  private readonly seen = new Set<ShapedText>()

  add({ shaped, from, to }: PlacedText): void {
    if (this.seen.has(shaped)) return
    if (from === 0 && to === shaped.glyphs.length) this.seen.add(shaped)
    for (let at = from; at < to; at++) this.addGlyph(shaped.glyphs[at] ?? 0, shaped.texts[at] ?? '')
  }

  private addGlyph(glyph: number, text: string): void {
    let codes = this.codes.get(glyph)
    if (codes === undefined) this.codes.set(glyph, (codes = new Map()))
    if (codes.has(text)) return
    codes.set(text, this.glyphs.length)
    this.glyphs.push(glyph)
    this.texts.push(text)
  }
}
