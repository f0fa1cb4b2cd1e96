import { leadPattern } from '../citation-words.ts'
import type { TextRange } from '../inline-text.ts'
import { bareCandidate, type Candidate } from './candidate.ts'
import { readCitedName } from './read-cited-name.ts'

const leadOfRepeat = new RegExp(`^\\s*(?:${leadPattern}\\s)?\\s*`, 'iu')

/**
 * Reads "ibid., p. 3", "ebd.", "Smith, op. cit., p. 3" or "Müller, a. a. O., S. 5" in a bracket or a note; undefined where the
 * range holds anything else.
 */
export function readRepeat(text: string, range: TextRange): Candidate | undefined {
  const words = text.slice(range.start, range.end)
  if (words.length > longest) return undefined
  const lead = leadOfRepeat.exec(words)?.[0].length ?? 0
  const end = range.start + words.trimEnd().replace(/[.;]$/, '').length
  const same = previous.exec(words.slice(lead))
  if (same) {
    return {
      ...bareCandidate('author-date', { start: range.start + lead, end }, range),
      repeats: 'previous',
    }
  }
  const again = earlier.exec(words)
  const name = again ? readCitedName(words.slice(lead, again.index), range.start + lead) : undefined
  return name
    ? { ...bareCandidate('author-date', { start: name.start, end }, range), name, repeats: 'earlier' }
    : undefined
}

// With its locator such a bracket is short; a longer one says more.
const longest = 120

const previous = /^(?:ibid(?:em)?|ibíd(?:em)?|ibidem|ebd|ebenda|idem|ídem|eodem|loc\. ?cit|l\. ?c)(?![\p{L}\p{N}])\.?/iu

const earlier =
  /,?\s*\(?(?:op\. ?cit|ob\. ?cit|a\. ?a\. ?O|o\. ?c|art\. ?cit|loc\. ?cit|opere citato|opus citatum)(?![\p{L}\p{N}])\.?/iu
