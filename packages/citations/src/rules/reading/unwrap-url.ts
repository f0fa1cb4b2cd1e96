import type { TextRange } from '../../inline-text.ts'

/** Gives the stretch of a value without the blanks around it, and without the command `\url{…}` of LaTeX. */
export function unwrapUrl(text: string): TextRange {
  const trimmed = text.trim()
  const inner = /^\\url\{([^{}]*)\}$/.exec(trimmed)?.[1] ?? trimmed
  const start = text.indexOf(trimmed) + trimmed.indexOf(inner)
  return { start, end: start + inner.length }
}
