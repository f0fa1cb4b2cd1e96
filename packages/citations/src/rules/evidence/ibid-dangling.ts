import { placeOfRange } from '../../inline-text.ts'
import type { Rule } from '../checking.ts'
import { readOwnText } from '../format/own-text.ts'
import { ibidDangling } from './messages.ts'
import { readPassageSources } from './passage-sources.ts'

const ibid = /(?<!\p{L})(?:ibid(?:em)?|op\.\s?cit|loc\.\s?cit)(?!\p{L})\.?/giu

/** Finds "ibid." and "op. cit." before which their chapter cites nothing and has no note. */
export const checkIbidDangling: Rule = (checking) => {
  const { linked } = checking
  const { citationsIn } = readPassageSources(linked)
  const { isOwn } = readOwnText(checking)
  const notes = new Set<number>()
  const sourced = new Set<number>()
  return linked.passages.flatMap((passage, index) => {
    const { words, role, chapter } = passage
    if (role === 'reference' || role === 'heading' || !isOwn(passage)) return []
    const citations = citationsIn(index)
    const found = [...words.text.matchAll(ibid)].flatMap((match) => {
      const range = { start: match.index, end: match.index + match[0].length }
      // "The term ibid. means": a word that is spoken of stands in no bracket and in no note.
      const isUsed =
        /[([]\s*(?:see |cf\. |lihat |vgl\. )?$/i.test(words.text.slice(0, range.start)) ||
        /^\s*$/.test(words.text.slice(0, range.start))
      const isFirst = !sourced.has(chapter) && !citations.some(({ spot }) => spot.start < range.start)
      const at = placeOfRange(words, range)
      return isUsed && isFirst && at && !notes.has(chapter) ? [ibidDangling({ at, text: match[0] })] : []
    })
    if (citations.length > 0 || words.links.length > 0) sourced.add(chapter)
    // A passage with a year or a number in square brackets may cite in a form that is not read.
    if (/\b(?:1[5-9]|20)\d\d\b|\[\d+\]/.test(words.text)) sourced.add(chapter)
    return found
  })
}
