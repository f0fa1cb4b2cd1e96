import { addToGroup } from '../../add-to-group.ts'
import { leadPattern } from '../../citation-words.ts'
import type { InlineText, TextRange } from '../../inline-text.ts'
import type { CitationRecord, Passage, Reference } from '../../linked-document.ts'
import type { Checking } from '../checking.ts'
import { readOnce } from './read-once.ts'
import { readOwnText } from './read-own-text.ts'

/** A citation by author and date in the author's own words, with what its form is read from. */
export interface Cited {
  readonly record: CitationRecord
  readonly reference: Reference | undefined
  readonly passage: Passage
  readonly words: InlineText
  /** Where its name stands; undefined where a year alone goes on a row of works of one author. */
  readonly name: TextRange | undefined
  /** The primary subtag of its language. */
  readonly lang: string
}

// "(see Smith, 2020)" supports its sentence; "(See Smith, 2020)" is one of its own.
const lead = new RegExp(`^\\s*${leadPattern}\\s+`, 'iu')

/** A round or square bracket that holds citations by author and date, in order. */
export interface CitedBracket {
  readonly citations: readonly Cited[]
  readonly words: InlineText
  readonly passage: Passage
  /** The inside of the bracket. */
  readonly inside: TextRange
  /** Whether there is nothing in the bracket but citations, what parts them, and "see" before them. */
  readonly isPure: boolean
}

/**
 * Gives the citations by author and date, in brackets and narrative, whose form is the author's. What may be no citation
 * is left out, and so is what stands within a quotation.
 */
export const readCited: (checking: Checking) => readonly Cited[] = readOnce((checking) => {
  const { isOwn, langOf } = readOwnText(checking)
  return checking.linked.citations.flatMap((record): readonly Cited[] => {
    if ((record.kind !== 'author-date' && record.kind !== 'narrative') || record.outcome.type === 'unlisted') return []
    // A bare name is known for a citation by where it stands, so that it may not be moved.
    if (record.date === undefined && record.text.trim() === record.name.trim()) return []
    const passage = checking.linked.passages[record.spot.passage]
    if (!passage || !isOwn(passage)) return []
    const { start } = record.spot
    // "Zed , 2001": the blank before the comma is no part of the name.
    const name = record.name.trimEnd()
    const hasName = name !== '' && passage.words.text.startsWith(name, start)
    return [
      {
        record,
        reference: record.reference === null ? undefined : checking.byId.get(record.reference),
        passage,
        words: passage.words,
        name: hasName ? { start, end: start + name.length } : undefined,
        lang: langOf(passage),
      },
    ]
  })
})

/** Gives the brackets of citations by author and date, in order; narrative citations have none. */
export function readCitedBrackets(checking: Checking): readonly CitedBracket[] {
  const groups = new Map<number, Cited[]>()
  for (const cited of readCited(checking)) {
    if (cited.record.kind !== 'author-date') continue
    addToGroup(groups, cited.record.group, cited)
  }
  return [...groups.values()].flatMap((citations) => {
    const [first] = citations
    if (!first) return []
    const inside = first.record.spot.bracket
    return [
      {
        citations,
        words: first.words,
        passage: first.passage,
        inside,
        isPure: isPure(first.words.text, inside, citations),
      },
    ]
  })
}

function isPure(text: string, inside: TextRange, citations: readonly Cited[]): boolean {
  let at = inside.start + (lead.exec(text.slice(inside.start, inside.end))?.[0].length ?? 0)
  for (const { record } of citations) {
    if (!/^[\s;,]*$/.test(text.slice(at, record.spot.start))) return false
    at = record.spot.end
  }
  return text.slice(at, inside.end).trim() === ''
}
