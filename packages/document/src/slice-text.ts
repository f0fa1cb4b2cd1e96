import type { Point } from '@edisi/diagnostics'
import type { Shift, Text } from './inline.ts'

/** Gives the units `from` (inclusive) to `to` (exclusive) of a text as a text of its own, with exact places. */
export function sliceText(text: Text, from: number, to: number): Text {
  if (from === 0 && to === text.value.length) return text
  const start = pointInText(text, from)
  const shifts: Shift[] = []
  for (const shift of text.shifts) {
    if (shift.at > from && shift.at < to) shifts.push({ at: shift.at - from, to: shift.to })
  }
  return {
    type: 'text',
    value: text.value.slice(from, to),
    place: { path: text.place.path, start, end: endInText(text, from, to) },
    shifts,
  }
}

/** Gives the point in the source of the unit at an offset of a text's value; at its length, the end of the text. */
export function pointInText(text: Text, offset: number): Point {
  if (offset >= text.value.length && text.value.length > 0) return text.place.end
  let at = 0
  let to = text.place.start
  for (const shift of text.shifts) {
    if (shift.at > offset) break
    ;({ at, to } = shift)
  }
  const by = offset - at
  return by === 0 ? to : { line: to.line, column: to.column + by, offset: to.offset + by }
}

function endInText(text: Text, from: number, to: number): Point {
  if (to >= text.value.length) return text.place.end
  if (to === from) return pointInText(text, from)
  const { line, column, offset } = pointInText(text, to - 1)
  return { line, column: column + 1, offset: offset + 1 }
}
