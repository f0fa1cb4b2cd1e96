import { movePoint } from '@edisi/diagnostics'
import type { Place } from '@edisi/diagnostics'
import { findPlaces } from '../read/find-places.ts'
import type { Checking } from '../rules/checking.ts'
import type { Mention } from './collect-subjects.ts'

/** Where a finding is told, and whether exactly the written words stand there, so that others may take their place. */
export interface MentionPlace {
  readonly at: Place | string
  readonly isExact: boolean
}

/** Finds the written words of a mention in its source: at its place, within it once, or as the address of a link after it. */
export function placeMention({ written, path, place }: Mention, sourceOf: Checking['sourceOf']): MentionPlace {
  const source = sourceOf(path)
  if (place === undefined) return { at: path, isExact: false }
  const { start, end } = place
  if (source === undefined) return { at: place, isExact: false }
  const words = source.slice(start.offset, end.offset)
  const first = words.indexOf(written)
  if (written !== '' && first >= 0 && words.indexOf(written, first + 1) < 0)
    return { at: findPlaces(words, path, start)({ start: first, end: first + written.length }), isExact: true }
  const after = source.slice(end.offset, end.offset + written.length + 20)
  const opening = /^\](?:\(<?|: ?<?)/.exec(after)?.[0]
  if (opening !== undefined && after.startsWith(written, opening.length)) {
    const from = movePoint(end, opening.length)
    return { at: { path, start: from, end: movePoint(from, written.length) }, isExact: true }
  }
  return { at: place, isExact: false }
}
