import type { Point } from './place.ts'

/** Moves a point along its line, by a number of characters in which no line ends. */
export function movePoint({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by }
}
