import type { TextRange } from '../inline-text.ts'
import type { Labelled } from './candidate.ts'
import { locatorLength } from './read-locator.ts'

/**
 * Reads "[Knu84]", "[Knu98, p. 12; AHU74]", "[RFC2119]": words in square brackets by which a list may label its entries. Undefined
 * where the bracket holds anything else.
 */
export function readLabels(text: string, bracket: TextRange): readonly Labelled[] | undefined {
  const words = text.slice(bracket.start, bracket.end)
  if (text[bracket.start - 1] !== '[' || words.length > longest) return undefined
  const found: { start: number; end: number; label: string }[] = []
  for (const { 0: piece, index } of words.matchAll(/[^;,]+/g)) {
    const label = piece.trim()
    const start = bracket.start + index + (piece.length - piece.trimStart().length)
    const end = start + label.length
    const last = found.at(-1)
    if (labelForm.test(label)) found.push({ start, end, label })
    else if (last && locatorLength(`, ${label}`) === label.length + 2) last.end = end
    else return undefined
  }
  return found.length === 0 ? undefined : found.map((one) => ({ type: 'label', ...one, bracket, isInSource: false }))
}

// More than a row of labels is a sentence.
const longest = 120

const labelForm = /^\p{L}[\p{L}\p{N}+._-]{1,19}$/u
