import { leadPattern } from '../citation-words.ts'
import type { TextRange } from '../inline-text.ts'
import type { Ibid, OpCit } from './candidate.ts'
import { readCitedName } from './read-cited-name.ts'

const leadOfRepeat = new RegExp(`^\\s*(?:${leadPattern}\\s)?\\s*`, 'iu')

/**
 * Reads "ibid., p. 3", "ebd.", "Smith, op. cit., p. 3" or "Müller, a. a. O., S. 5" in a bracket or a note; undefined where it
 * holds anything else.
 */
export function readRepeat(text: string, bracket: TextRange): Ibid | OpCit | undefined {
  const words = text.slice(bracket.start, bracket.end)
  if (words.length > longest) return undefined
  const lead = leadOfRepeat.exec(words)?.[0].length ?? 0
  const end = bracket.start + words.trimEnd().replace(/[.;]$/, '').length
  if (previous.test(words.slice(lead)))
    return { type: 'ibid', start: bracket.start + lead, end, bracket, isInSource: false }
  const again = earlier.exec(words)
  const name = again ? readCitedName(words.slice(lead, again.index), bracket.start + lead) : undefined
  return name && { type: 'op-cit', start: name.start, end, bracket, isInSource: false, name }
}

// With its locator such a bracket is short; a longer one says more.
const longest = 120

const previous = /^(?:ibid(?:em)?|ibíd(?:em)?|ibidem|ebd|ebenda|idem|ídem|eodem|loc\. ?cit|l\. ?c)(?![\p{L}\p{N}])\.?/iu

const earlier =
  /,?\s*\(?(?:op\. ?cit|ob\. ?cit|a\. ?a\. ?O|o\. ?c|art\. ?cit|loc\. ?cit|opere citato|opus citatum)(?![\p{L}\p{N}])\.?/iu
