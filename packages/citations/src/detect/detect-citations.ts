import { opaque, type InlineText, type TextRange } from '../inline-text.ts'
import type { Candidate } from './candidate.ts'
import { doubtWorks } from './doubt-works.ts'
import { findBrackets, isRoundBracket } from './find-brackets.ts'
import { readAuthorPages } from './read-author-page.ts'
import { readBracket, readUndatedBracket } from './read-bracket.ts'
import { readLabels } from './read-labels.ts'
import { readNarrative } from './read-narrative.ts'
import { readNote } from './read-note.ts'
import { isImprint } from './read-publication.ts'
import { readNumbers, readSuperscript } from './read-numbers.ts'
import { findSourceLabel, readAttribution, readSourceLine } from './read-source-line.ts'
import { readStandards } from './read-standards.ts'

/** Which part of a block a text is. */
export type PassageRole = 'text' | 'heading' | 'attribution' | 'source' | 'note'

/**
 * Finds what may cite a work in one text, in order; no two overlap. Behind them stands what may cite by a page, in order too: among
 * these "(7)" may be found a second time, as a number. The work is linear in the length of the text.
 */
export function detectCitations(inlineText: InlineText, role: PassageRole): readonly Candidate[] {
  const text = maskAddresses(inlineText.text)
  const masked = { ...inlineText, text }
  if (role === 'attribution' || (role === 'text' && /^\s*[—―]\s/.test(text) && text.length < 300)) {
    const attribution = readAttribution(masked)
    if (attribution) return [attribution]
  }
  const label = findSourceLabel(text)
  if (role === 'source' || (label && label.start === 0)) return readSource(inlineText, text)
  const found = [...readBrackets(text), ...readLinked(masked), ...readSuperscript(masked), ...readStandards(text)]
  const late = label && readSourceLine(inlineText, label.end)
  if (late) found.push(late)
  const apart = doubtWorks(keepApart(found), masked)
  const kept = [...apart, ...readAuthorPages(masked, apart)]
  if (role !== 'note') return kept
  // A note may be a whole reference, and what stands in its brackets the publisher and the year: linking tells.
  return [...readNote(masked), ...kept.filter(({ bracket }) => !isImprint(masked, bracket))]
}

/** Blanks addresses, mail addresses and DOIs, in which nothing is a citation; offsets stay. */
function maskAddresses(text: string): string {
  if (!/:\/\/|@|www\.|10\./.test(text)) return text
  return text.replace(addresses, (address) => {
    const closing = /[)\]>”".,;:!?]*$/.exec(address.slice(-8))?.[0] ?? ''
    return opaque.repeat(address.length - closing.length) + closing
  })
}

const addresses =
  /(?:(?<![a-z0-9])[a-z][a-z0-9+.-]{1,12}:\/\/|(?<![\p{L}\p{N}])www\.|(?<![\p{N}.])10\.\d{4,9}\/)[^\s（）「」，。；]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/giu

function readSource(inlineText: InlineText, text: string): readonly Candidate[] {
  const works = keepApart(readBrackets(text))
  const source = readSourceLine(inlineText, findSourceLabel(text)?.end ?? 0)
  if (source && works.length < 2) return [source]
  // "Source: adapted from A (2023), B (2023)": nothing is missing where a source is no work of the list.
  return works.map((work) => ({ ...work, isInSource: true }))
}

function readBrackets(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const bracket of findBrackets(text)) {
    if (isFirstYear(text, bracket)) continue
    const isRound = isRoundBracket(text[bracket.start - 1])
    found.push(...(readNumbers(text, bracket) ?? readLabels(text, bracket) ?? readWorks(text, bracket, isRound)))
  }
  return found
}

/** Whether a bracket holds the year in which a reprint came out first, "Marx [1867] 1990", "1990 [1867]": it is read with the other. */
function isFirstYear(text: string, { start, end }: TextRange): boolean {
  if (!/^\d{4}$/.test(text.slice(start, end))) return false
  return (
    /^\]\s?\d{4}(?!\d)/.test(text.slice(end, end + 7)) ||
    /(?<!\d)\d{4}\s?\[$/.test(text.slice(Math.max(0, start - 7), start))
  )
}

/** Reads links whose words are an author and a year and nothing else: "[Smith et al., 2020](https://…)". */
function readLinked({ text, links }: InlineText): readonly Candidate[] {
  return links.flatMap((link) => {
    if (link.end - link.start > longestLinked) return []
    const works = readBracket(text, link)
    const [first, second] = works
    return first && !second && first.start <= link.start + 1 && first.end >= link.end - 1 ? works : []
  })
}

const longestLinked = 120

function readWorks(text: string, bracket: TextRange, isRound: boolean): readonly Candidate[] {
  const narrative = readNarrative(text, bracket)
  // "[2020]" behind a name may be anything: it is a year of a work where an entry answers.
  if (narrative.length > 0) return isRound ? narrative : narrative.map((one) => ({ ...one, strength: 'possible' }))
  const works = readBracket(text, bracket)
  if (works.length > 0 || !isRound) return works
  const undated = readUndatedBracket(text, bracket)
  return undated ? [undated] : []
}

/** Sorts the candidates and drops those that an earlier one holds; inner brackets come before outer ones. */
function keepApart(found: readonly Candidate[]): readonly Candidate[] {
  const order = found.map((candidate, index) => ({ candidate, index }))
  order.sort((a, b) => a.candidate.start - b.candidate.start || a.index - b.index)
  const kept: Candidate[] = []
  let end = -1
  for (const { candidate } of order) {
    const isSameSpan = candidate.type === 'number' && kept.at(-1)?.start === candidate.start
    if (candidate.start < end && !isSameSpan) continue
    kept.push(candidate)
    end = candidate.end
  }
  return kept
}
