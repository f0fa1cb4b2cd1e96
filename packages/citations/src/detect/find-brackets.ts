import type { TextRange } from '../inline-text.ts'

// Longer brackets are asides with sentences of their own; within them only inner brackets are read.
const longest = 700

/** Finds the round and square brackets of a text, inner ones before outer ones; the range leaves out the brackets. */
export function findBrackets(text: string): readonly TextRange[] {
  const open: { readonly sign: string; readonly at: number }[] = []
  const found: TextRange[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '(' || sign === '[') open.push({ sign, at })
    else if (sign === ')' || sign === ']') {
      const last = open.at(-1)
      if (!last || (last.sign === '(') !== (sign === ')')) continue
      open.pop()
      if (at - last.at <= longest) found.push({ start: last.at + 1, end: at })
    }
  }
  return found
}
