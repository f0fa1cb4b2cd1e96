import type { Place } from '@edisi/diagnostics'
import { addToGroup } from '../../add-to-group.ts'

/** Gives the things that stand wholly within a place, in the order of the source. */
export type PlaceIndex<T> = (within: Place) => readonly T[]

/** Prepares looking things up by where they stand: each look-up takes the time of what it gives. */
export function createPlaceIndex<T>(things: readonly T[], placeOf: (thing: T) => Place | undefined): PlaceIndex<T> {
  const byPath = new Map<string, { readonly thing: T; readonly start: number; readonly end: number }[]>()
  for (const thing of things) {
    const place = placeOf(thing)
    if (!place) continue
    const entry = { thing, start: place.start.offset, end: place.end.offset }
    addToGroup(byPath, place.path, entry)
  }
  for (const list of byPath.values()) list.sort((a, b) => a.start - b.start)
  return ({ path, start, end }) => {
    const list = byPath.get(path) ?? []
    const found: T[] = []
    for (let at = findFirst(list, start.offset); at < list.length; at++) {
      const entry = list[at]
      if (!entry || entry.start >= end.offset) break
      if (entry.end <= end.offset) found.push(entry.thing)
    }
    return found
  }
}

/** Gives the index of the first of sorted ranges that starts at an offset or after it. */
export function findFirst(ranges: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}
