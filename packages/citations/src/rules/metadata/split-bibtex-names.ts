import type { TextRange } from '../../inline-text.ts'

/** Parts a row of names at each `and` outside of braces, as BibTeX does, and gives the stretch of each name. */
export function splitBibtexNames(text: string): readonly TextRange[] {
  const names: TextRange[] = []
  let depth = 0
  let start = 0
  const add = (end: number): void => {
    const name = text.slice(start, end)
    const trimmed = name.trim()
    if (trimmed === '') return
    const from = start + name.indexOf(trimmed)
    names.push({ start: from, end: from + trimmed.length })
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0 && /\s/.test(sign ?? '') && /^and\s/i.test(text.slice(at + 1, at + 5))) {
      add(at)
      start = at + 4
      at += 3
    }
  }
  add(text.length)
  return names
}
