import type { TextRange } from '../inline-text.ts'

// Longer brackets are asides with sentences of their own; within them only inner brackets are read.
const longest = 700

/** Finds the round and square brackets of a text, inner ones before outer ones; the range leaves out the brackets. */
export function findBrackets(text: string): readonly TextRange[] {
  const open: { readonly closing: string; readonly at: number }[] = []
  const found: TextRange[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const closing = closings.get(sign)
    if (closing !== undefined) open.push({ closing, at })
    else if (closingSigns.has(sign)) {
      const last = open.at(-1)
      if (last?.closing !== sign) continue
      open.pop()
      if (at - last.at <= longest) found.push({ start: last.at + 1, end: at })
    }
  }
  return found
}

/** Whether a bracket is a round one, of any width. */
export function isRoundBracket(sign: string | undefined): boolean {
  return sign === '(' || sign === '（'
}

const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['［', '］'],
  ['〔', '〕'],
])
const closingSigns: ReadonlySet<string> = new Set(closings.values())
