import type { FontPointer, Harfbuzz } from '../shaping/harfbuzz.ts'
import type { FontFacts } from './read-font-facts.ts'
import { readFontFacts } from './read-font-facts.ts'

/** Measures of a face, as parts of the type size. `descent` counts downwards, so that it is positive. */
export interface FaceMetrics {
  /** How far letters reach above the baseline, without accents of capitals. */
  readonly ascent: number
  readonly descent: number
  readonly xHeight: number
  readonly capHeight: number
  /** The width of a space. */
  readonly space: number
}

/** A face whose file has been read. `scale` turns its units into thousandths of the type size. */
export interface OpenFace {
  readonly asset: string
  readonly bytes: Uint8Array
  readonly font: FontPointer
  readonly facts: FontFacts
  readonly scale: number
  readonly metrics: FaceMetrics
}

/** Opens a TrueType file for shaping. */
export function openFace(asset: string, bytes: Uint8Array, harfbuzz: Harfbuzz): OpenFace {
  const facts = readFontFacts(bytes)
  const font = harfbuzz.openFont(bytes, {})
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const os2 = facts.tables.get('OS/2')?.offset ?? 0
  const part = (units: number): number => units / facts.unitsPerEm
  return {
    asset,
    bytes,
    font,
    facts,
    scale: 1000 / facts.unitsPerEm,
    metrics: {
      // The typographic ones add up to about 1: those of hhea leave room for stacked accents, which no line of text has.
      ascent: part(view.getInt16(os2 + 68)),
      descent: part(-view.getInt16(os2 + 70)),
      xHeight: part(harfbuzz.metric(font, 'xhgt')),
      capHeight: part(harfbuzz.metric(font, 'cpht')),
      space: part(harfbuzz.advanceOf(font, harfbuzz.glyphOf(font, 0x20))),
    },
  }
}
