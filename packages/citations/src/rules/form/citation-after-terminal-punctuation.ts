import { walkBlocks } from '@edisi/document'
import { placeOfRange } from '../../inline-text.ts'
import { relateCitations, type Checking, type Rule } from '../checking.ts'
import { readCitedBrackets, type CitedBracket } from '../reading/read-cited.ts'
import { readPassageSources } from '../reading/read-passage-sources.ts'
import { readWholeStretch } from '../reading/read-source-stretch.ts'
import { citationAfterTerminalPunctuation } from './messages.ts'

/**
 * Finds citations in brackets after the stop of the sentence that they support. Where most of a text stand so it is one
 * habit, told once at its first place.
 */
export const checkAfterTerminalPunctuation: Rule = (checking) => {
  const captions = readCaptions(checking)
  const brackets = readCitedBrackets(checking).filter(
    ({ isPure, citations }) => isPure && !captions.has(citations[0]?.record.spot.passage ?? -1),
  )
  const after = brackets.flatMap((bracket) => {
    const stop = findStop(bracket)
    return stop === undefined ? [] : [{ bracket, stop }]
  })
  const isHabit = after.length > 1 && after.length * 2 > brackets.length
  const shown = isHabit ? after.slice(0, 1) : after
  const others = isHabit ? after.slice(1).flatMap(({ bracket }) => bracket.citations.slice(0, 1)) : []
  return shown.flatMap(({ bracket: { words, inside }, stop }) => {
    const { text } = words
    const end = text[inside.end + 1] === '.' ? inside.end + 2 : inside.end + 1
    const range = { start: stop, end }
    const at = placeOfRange(words, range)
    const moved = readWholeStretch(checking, words, { start: stop + 1, end: inside.end + 1 })
    if (!at) return []
    return [
      citationAfterTerminalPunctuation({
        at,
        text: text.slice(inside.start - 1, inside.end + 1),
        expected: moved ? [`${moved.text}.`] : [],
        related: relateCitations(others.map(({ record }) => record)),
      }),
    ]
  })
}

// The credit of a figure stands after its caption, and a cell is no sentence.
function readCaptions({ linked }: Checking): ReadonlySet<number> {
  const { passagesIn } = readPassageSources(linked)
  return new Set(
    linked.document.chapters.flatMap(({ blocks }) =>
      [...walkBlocks(blocks)].flatMap((block) =>
        block.type === 'figure' || block.type === 'table' ? passagesIn(block.place) : [],
      ),
    ),
  )
}

/** Gives where the stop stands that ends the sentence before a bracket; a bracket that opens a sentence has none. */
function findStop({ words: { text }, inside }: CitedBracket): number | undefined {
  const before = text.slice(Math.max(0, inside.start - 40), inside.start - 1)
  const match = /(?<word>\p{L}{2,}|\p{N}|[)\]%])\.(?<quote>["”’»“]?)\s+$/u.exec(before)
  if (!match || abbreviations.has((match.groups?.['word'] ?? '').toLowerCase())) return undefined
  // "It ended. (Smith, 2020) showed that": the bracket begins what follows.
  if (!/^\)(?:\.?\s*$|\.?\s+["“„«¿¡(]?[\p{Lu}\p{N}(])/u.test(text.slice(inside.end, inside.end + 20))) return undefined
  return inside.start - 1 - (before.length - match.index) + (match.groups?.['word']?.length ?? 0)
}

const abbreviations: ReadonlySet<string> = new Set(
  'al etc dll dsb dst usw ca cf vs no nr vol fig eq ed eds inc ltd co corp jr sr dr prof st ff dkk approx resp gmbh'.split(
    ' ',
  ),
)
