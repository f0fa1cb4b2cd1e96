/** A step of a contour from where it stands to x, y: straight, or bent by one control point or two. */
export type ContourStep =
  | { readonly type: 'line'; readonly x: number; readonly y: number }
  | { readonly type: 'quadratic'; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number }
  | {
      readonly type: 'cubic'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly x: number
      readonly y: number
    }

/** A closed contour from x, y on; y grows downwards. Where its last step does not lead back, a line does. */
export interface Contour {
  readonly x: number
  readonly y: number
  readonly steps: readonly ContourStep[]
}

/** A whole number of pixels to the right and down. */
export interface CoverPlace {
  readonly x: number
  readonly y: number
}

/**
 * Contours filled together in one ink (`#rrggbb`) by the nonzero winding rule, painted once at each place, by which they
 * are moved: an ornament that returns is traced once. In every row of pixels, what stands from its first pixel to its last
 * is its own or paper, at all of its places.
 */
export interface CoverShape {
  readonly ink: string
  readonly contours: readonly Contour[]
  readonly places: readonly CoverPlace[]
}

/** A drawn cover as plain data: shapes on paper, painted in order. Lengths are pixels of the finished image. */
export interface CoverArt {
  readonly width: number
  readonly height: number
  /** The ground, `#rrggbb`. */
  readonly paper: string
  readonly shapes: readonly CoverShape[]
}

/** Words as contours: the origin is the beginning of their baseline. `width` is their advance. */
export interface Outline {
  readonly contours: readonly Contour[]
  readonly width: number
}
