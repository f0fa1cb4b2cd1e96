/**
 * A subset of a face, ready to be embedded as a composite TrueType font (ISO 32000-1, 9.7.4, CIDFontType2 with
 * Identity-H). A code stands for one pair of glyph and text, so that every glyph drawn says its own text; codes are
 * the CIDs. Code 0 is `.notdef` and never drawn. Lengths are thousandths of the type size.
 */
export interface FaceProgram {
  readonly kind: 'truetype'
  /** With its subset tag: `ABCDEF+SourceSerif4-Regular`. The tag follows from the program alone. */
  readonly postscriptName: string
  readonly program: Uint8Array
  /** The code of each glyph (of the whole face, as in `ShapedText.glyphs`) for each of its texts. */
  readonly codes: ReadonlyMap<number, ReadonlyMap<string, number>>
  /** By code: its advance, W (9.7.4.3). */
  readonly widths: readonly number[]
  /** By code: its glyph in `program`, CIDToGIDMap (9.7.4.2). */
  readonly glyphs: readonly number[]
  /** By code: its text, ToUnicode (9.10.3); never empty. */
  readonly texts: readonly string[]
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle: number
  /** Left, bottom, right, top of all glyphs of the whole face. */
  readonly box: readonly [number, number, number, number]
  /** 9.8.2, table 123. */
  readonly flags: number
  readonly stemV: number
}
