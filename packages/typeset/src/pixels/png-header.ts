/** What a PNG says of itself (PNG, third edition, 11.2 and 11.3). */
export interface PngHeader {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: PngColour
  readonly isInterlaced: boolean
}

/** The colour types: grey, RGB, palette, grey with alpha, RGB with alpha. */
export type PngColour = 0 | 2 | 3 | 4 | 6
