import type { InlineText, TextRange } from '../inline-text.ts'
import type { Candidate } from './candidate.ts'
import { findBrackets } from './find-brackets.ts'
import { readBracket, readUndatedBracket } from './read-bracket.ts'
import { readNarrative } from './read-narrative.ts'
import { isSourceLine, readAttribution, readSourceLine } from './read-source-line.ts'

/** Which part of a block a text is. */
export type PassageRole = 'text' | 'heading' | 'attribution' | 'source'

/** Finds what may cite a work in one text, in order; no two overlap. The work is linear in the length of the text. */
export function detectCitations(inlineText: InlineText, role: PassageRole): readonly Candidate[] {
  const { text } = inlineText
  if (role === 'attribution' || (role === 'text' && /^\s*[—―]\s/.test(text) && text.length < 300)) {
    const attribution = readAttribution(inlineText)
    if (attribution) return [attribution]
  }
  if (role === 'source' || (role === 'text' && isSourceLine(text))) {
    const works = readBrackets(text)
    const source = readSourceLine(inlineText)
    if (source && works.length < 2) return [source]
    // "Source: adapted from A (2023), B (2023)": nothing is missing where a source is no work of the list.
    return works.map((work) => ({ ...work, kind: 'source', strength: 'possible' }))
  }
  return readBrackets(text)
}

function readBrackets(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  for (const bracket of findBrackets(text)) {
    const isRound = text[bracket.start - 1] === '('
    const candidates = isRound ? readRoundBracket(text, bracket) : readSquareBracket(text, bracket)
    found.push(...candidates)
  }
  return keepApart(found)
}

function readRoundBracket(text: string, bracket: TextRange): readonly Candidate[] {
  const narrative = readNarrative(text, bracket)
  if (narrative.length > 0) return narrative
  const works = readBracket(text, bracket)
  if (works.length > 0) return works
  const undated = readUndatedBracket(text, bracket)
  return undated ? [undated] : []
}

// "[Smith, 2020]" and "[3, 5–7]"; more numbers than this in one bracket are data.
const mostNumbers = 40

function readSquareBracket(text: string, bracket: TextRange): readonly Candidate[] {
  const words = text.slice(bracket.start, bracket.end)
  if (!/^\d{1,3}(?:\s?[-–,;]\s?\d{1,3})*$/.test(words)) return readBracket(text, bracket)
  const numbers: Candidate[] = []
  for (const match of words.matchAll(/(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?/g)) {
    const first = Number(match[1])
    const last = Number(match[2] ?? match[1])
    for (let number = first; number <= last && numbers.length < mostNumbers; number++) {
      const start = bracket.start + match.index
      numbers.push({
        kind: 'number',
        name: undefined,
        date: undefined,
        yearSuffix: '',
        isUndated: true,
        strength: 'possible',
        number,
        url: undefined,
        bracket,
        start,
        end: start + match[0].length,
      })
    }
  }
  return numbers
}

/** Sorts the candidates and drops those that an earlier one holds; inner brackets come before outer ones. */
function keepApart(found: readonly Candidate[]): readonly Candidate[] {
  const order = found.map((candidate, index) => ({ candidate, index }))
  order.sort((a, b) => a.candidate.start - b.candidate.start || a.index - b.index)
  const kept: Candidate[] = []
  let end = -1
  for (const { candidate } of order) {
    const isSameSpan = candidate.kind === 'number' && kept.at(-1)?.start === candidate.start
    if (candidate.start < end && !isSameSpan) continue
    kept.push(candidate)
    end = candidate.end
  }
  return kept
}
