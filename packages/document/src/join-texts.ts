import type { Inline, Shift, Stage, Text } from './inline.ts'

/** Gives inlines with neighbouring texts joined to one and empty texts left out. Places stay exact. */
export function joinTexts<S extends Stage>(inlines: readonly Inline<S>[]): readonly Inline<S>[] {
  const joined: Inline<S>[] = []
  let run: Text[] = []
  for (const node of inlines) {
    if (node.type === 'text') {
      if (node.value !== '') run.push(node)
      continue
    }
    if (run.length > 0) joined.push(joinRun(run))
    run = []
    joined.push(node)
  }
  if (run.length > 0) joined.push(joinRun(run))
  return joined
}

function joinRun(texts: readonly Text[]): Text {
  const [first] = texts
  if (!first || texts.length === 1) return first ?? fail()
  const shifts: Shift[] = []
  let value = ''
  let at = 0
  let base = first.place.start
  for (const text of texts) {
    const start = value.length
    const { line, offset } = text.place.start
    if (!(text.shifts[0]?.at === 0) && !(base.line === line && base.offset + start - at === offset)) {
      ;[at, base] = [start, text.place.start]
      shifts.push({ at, to: base })
    }
    for (const shift of text.shifts) {
      ;[at, base] = [start + shift.at, shift.to]
      shifts.push({ at, to: base })
    }
    value += text.value
  }
  const end = texts.at(-1)?.place.end ?? first.place.end
  return { type: 'text', value, place: { ...first.place, end }, shifts }
}

function fail(): never {
  throw new Error('expected at least one text to join')
}
