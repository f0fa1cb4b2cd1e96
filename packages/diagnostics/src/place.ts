/** A point in a source file: line and column count from 1, in UTF-16 units; `offset` counts from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of one source file. `path` is relative to the publication, with forward slashes; `end` is exclusive. */
export interface Place {
  readonly path: string
  readonly start: Point
  readonly end: Point
}
