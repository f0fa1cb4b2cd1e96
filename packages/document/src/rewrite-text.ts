import type { Point } from '@edisi/diagnostics'
import type { Shift, Text } from './inline.ts'
import { pointInText } from './slice-text.ts'

/** Other words for the units `from` (inclusive) to `to` (exclusive) of a text. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly value: string
}

/** Gives a text with some of its stretches replaced; the rest keeps its exact places. Edits are in order, apart. */
export function rewriteText(text: Text, edits: readonly Edit[]): Text {
  if (edits.length === 0) return text
  const builder = openText(text)
  let position = 0
  for (const edit of edits) {
    builder.keep(position, edit.from)
    builder.replace(edit)
    position = edit.to
  }
  builder.keep(position, text.value.length)
  return builder.finish()
}

function openText(text: Text) {
  const shifts: Shift[] = []
  let value = ''
  let at = 0
  let base: Point = text.place.start

  // A shift is needed only where the source does not simply run on.
  function moveTo(point: Point): void {
    const by = value.length - at
    if (base.line === point.line && base.offset + by === point.offset) return
    ;[at, base] = [value.length, point]
    shifts.push({ at, to: point })
  }

  return {
    keep(from: number, to: number): void {
      if (from >= to) return
      moveTo(pointInText(text, from))
      const start = value.length - from
      for (const shift of text.shifts) {
        if (shift.at <= from || shift.at >= to) continue
        ;[at, base] = [start + shift.at, shift.to]
        shifts.push({ at, to: base })
      }
      value += text.value.slice(from, to)
    },
    replace(edit: Edit): void {
      if (edit.value === '') return
      moveTo(pointInText(text, edit.from))
      value += edit.value
    },
    finish: (): Text => ({ type: 'text', value, place: text.place, shifts }),
  }
}
