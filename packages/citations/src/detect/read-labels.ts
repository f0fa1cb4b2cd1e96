import { leadPattern } from '../citation-words.ts'
import type { TextRange } from '../inline-text.ts'
import { labelForm } from '../label-form.ts'
import type { Labelled } from './candidate.ts'
import { locatorLength } from './locator-length.ts'
import { withoutLocators } from './without-locators.ts'

/**
 * Reads "[Knu84]", "[see Knu98, p. 12; AHU74]", "[RFC2119, Sec. 3.1]": words in square brackets by which a list may label its
 * entries. Undefined where the bracket holds anything else.
 */
export function readLabels(text: string, bracket: TextRange): readonly Labelled[] | undefined {
  const whole = text.slice(bracket.start, bracket.end)
  if (text[bracket.start - 1] !== '[' || whole.length > longest) return undefined
  const lead = leads.exec(whole)?.[0].length ?? 0
  const found: TextRange[] = []
  let at = lead
  for (const part of whole.slice(lead).split(';')) {
    const works = readPart(part, bracket.start + at)
    if (!works) return undefined
    found.push(...works)
    at += part.length + 1
  }
  return found.map((range) => {
    const label = text.slice(range.start, range.end).replace(/[,:]\s.*$/, '')
    return { type: 'label', ...range, label, bracket, isInSource: false }
  })
}

// More than a row of labels is a sentence.
const longest = 120
const leads = new RegExp(`^(?:${leadPattern}\\s)?`, 'iu')

/** Reads the labels between two semicolons, "AHU74, Knu84" or "Knu98, p. 12": a locator is the last's. */
function readPart(part: string, offset: number): readonly TextRange[] | undefined {
  const works: { start: number; end: number }[] = []
  const plain = withoutLocator(part.trimEnd())
  for (const { 0: piece, index } of plain.matchAll(/[^,]+/g)) {
    const label = piece.trim()
    if (!labelForm.test(label)) return undefined
    const start = offset + index + (piece.length - piece.trimStart().length)
    works.push({ start, end: start + label.length })
  }
  const last = works.pop()
  return last && [...works, { start: last.start, end: offset + part.trimEnd().length }]
}

// The pattern is compiled only where something stands behind the first label.
function withoutLocator(words: string): string {
  if (!/[,:]\s/.test(words)) return words
  const label = /^\s*[^\s,:]+/.exec(words)?.[0].length ?? 0
  return locatorLength(words.slice(label)) === words.length - label ? words.slice(0, label) : withoutLocators(words)
}
