import { placeOfRange } from '../../inline-text.ts'
import type { Rule } from '../checking.ts'
import { readOwnText } from '../reading/read-own-text.ts'
import { readPassageSources } from '../reading/read-passage-sources.ts'
import { ibidDangling } from './messages.ts'

const ibid = /(?<!\p{L})(?:ib[ií]d(?:em)?|op\.\s?cit|loc\.\s?cit|ebd|ebenda|a\.\s?a\.\s?O)(?!\p{L})\.?/giu

/** Finds "ibid." and "op. cit." before which their chapter cites nothing and has no note. */
export const checkIbidDangling: Rule = (checking) => {
  const { linked } = checking
  const { citationsIn } = readPassageSources(linked)
  const { isOwn } = readOwnText(checking)
  const told = new Set<number>()
  return linked.passages.flatMap((passage, index) => {
    const { words, role, chapter } = passage
    if (role === 'reference' || role === 'heading' || told.has(chapter)) return []
    const text = words.text
    const match = isOwn(passage) ? [...text.matchAll(ibid)].find((one) => isUsed(text.slice(0, one.index))) : undefined
    const at = match && placeOfRange(words, { start: match.index, end: match.index + match[0].length })
    const before = text.slice(0, match?.index)
    const isFirst = !mayCite.test(before) && words.links.length === 0
    const isCiting = citationsIn(index).some(({ spot }) => spot.start < (match?.index ?? Infinity))
    // Whatever comes first in a chapter, the rest follows it: a chain that leads nowhere is one fault.
    if (match || isCiting || !isFirst) told.add(chapter)
    return match && at && isFirst && !isCiting ? [ibidDangling({ at, text: match[0] })] : []
  })
}

/** Whether a word stands at the head of a bracket or a note: one that is spoken of, "the term ibid. means", does not. */
function isUsed(before: string): boolean {
  return /(?:^|[([])\s*(?:see |cf\. |lihat |vgl\. )?$/i.test(before)
}

// A passage with a year or a number in square brackets may cite in a form that is not read.
const mayCite = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\[\d+\]/
