import type { Edit } from '@edisi/diagnostics'
import { splitFrontMatter } from '@edisi/document'
import { placeOfRange } from '../inline-text.ts'
import type { TextRange } from '../inline-text.ts'
import type { CitationRecord, LinkedDocument, Passage, Reference } from '../linked-document.ts'
import { groupCitations } from './group-citations.ts'
import type { CitedGroup } from './group-citations.ts'
import { isSameName } from './is-same-name.ts'
import type { KeptCitation } from './kept-citation.ts'
import { keptReasons } from './messages.ts'
import { readCitedItems } from './read-cited-items.ts'
import type { CitedItem } from './read-cited-items.ts'
import { startOfName } from './start-of-name.ts'
import { writeKey, writeKeyBracket } from './write-key.ts'

/** What turning prose citations into keys needs to know. */
export interface KeyMeans {
  /** The key of each work that a bibliography holds, by the printed ids of its entries. */
  readonly keyOf: ReadonlyMap<string, string>
  /** The text of a source; undefined where it is not at hand. */
  readonly sourceOf: (path: string) => string | undefined
}

/** The edits of a document, and the citations that they leave as they are. */
export interface CitationEdits {
  readonly edits: readonly Edit[]
  readonly kept: readonly KeptCitation[]
  /** The citations that are turned, by their ids. */
  readonly turned: ReadonlySet<string>
}

/**
 * Turns the prose citations of a document into Pandoc's keys: `(Smith, 2020, p. 3)` into `[@smith2020, p. 3]`, `Smith (2020)`
 * into `@smith2020`, and a name that its style would write otherwise stays before `[-@smith2020]`. A bracket is turned
 * as a whole or left: where a work of it is not certain, or where the key would say less than the words.
 */
export function citeByKeys(linked: LinkedDocument, means: KeyMeans): CitationEdits {
  const edits: Edit[] = []
  const kept: KeptCitation[] = []
  const turned = new Set<string>()
  const turning: Turning = { ...means, byId: new Map(linked.references.map((one) => [one.id, one])) }
  for (const group of groupCitations(linked)) {
    if (group.every(({ kind }) => kind === 'key')) continue
    const passage = linked.passages[group[0].spot.passage]
    const doubts = doubtGroup(group, turning)
    const result = doubts ?? (passage === undefined ? keptReasons.outsideText : turnGroup(group, passage, turning))
    if (typeof result === 'string') kept.push(...group.map(({ place, text }) => ({ place, text, reason: result })))
    else if ('length' in result) kept.push(...result)
    else {
      edits.push(result)
      for (const { id } of group) turned.add(id)
    }
  }
  return { edits, kept, turned }
}

interface Turning extends KeyMeans {
  readonly byId: ReadonlyMap<string, Reference>
}

/** What is not sure enough to be written by a key, which hides the words that were in doubt. */
const leastConfidence = 0.95
/** A number has no words: it leads where it says, or nowhere. */
const leastOfNumber = 0.85

/** Gives why each citation of a bracket stays, where one of them does; undefined where none needs to. */
function doubtGroup(group: CitedGroup, turning: Turning): readonly KeptCitation[] | undefined {
  const doubts = group.map((citation) => doubtOf(citation, turning))
  const first = doubts.findIndex((doubt) => doubt !== undefined)
  const [reason, text] = [doubts[first], group[first]?.text]
  if (reason === undefined || text === undefined) return undefined
  return group.map((citation, index) => ({
    place: citation.place,
    text: citation.text,
    reason: doubts[index] ?? keptReasons.besideKept(text, reason),
  }))
}

// Gives the edit, or why there is none.
function turnGroup(group: CitedGroup, passage: Passage, turning: Turning): Edit | string {
  if (passage.role === 'heading') return keptReasons.inHeading
  const [{ kind, spot }] = group
  const { text } = passage.words
  const written = readGroup(group, text)
  if (typeof written === 'string') return written
  const { range, toText } = written
  const place = placeOfRange(passage.words, range)
  const source = place && turning.sourceOf(place.path)
  if (!place || source === undefined) return keptReasons.withoutSource
  if (place.start.offset < splitFrontMatter(source).body.offset) return keptReasons.inFrontMatter
  const inSource = source.slice(place.start.offset, place.end.offset)
  const plain = kind === 'author-page' ? withoutTitles(inSource) : inSource
  if (squeeze(withoutStress(plain)) !== squeeze(text.slice(range.start, range.end))) return keptReasons.holdsMarkup
  const keyed = toText(turning)
  // A key at a letter would be part of a word.
  if (kind === 'narrative' && /[\p{L}\p{N}]/u.test(text[spot.start - 1] ?? '')) return keptReasons.withinWord
  return { place, text: keyed }
}

function doubtOf(citation: CitationRecord, { byId, keyOf }: Turning): string | undefined {
  const { outcome, reference, confidence, kind, isMarked, date, name } = citation
  if (outcome.type !== 'linked' || reference === null) return keptReasons.withoutEntry
  if (confidence < (kind === 'number' ? leastOfNumber : leastConfidence)) return keptReasons.uncertainEntry
  const entry = byId.get(reference)
  if (!entry || !keyOf.has(reference)) return keptReasons.listedEntry
  if (kind === 'attribution' || kind === 'source' || kind === 'note') return keptReasons.ownLine
  if (kind === 'key') return keptReasons.besideKeys
  if (!isMarked && kind !== 'number') return keptReasons.inLink
  if (/\d{4}[a-h]?\]?\s?[/[]\s?\d{4}|\[\d{4}\]\s?\d{4}/.test(citation.text)) return keptReasons.twoYears
  const [, month, day] = entry.csl.issued?.['date-parts']?.[0] ?? []
  if (name !== '' && kind !== 'narrative' && kind !== 'number' && !isSameName(name, entry.csl))
    return keptReasons.otherName
  const isFiner = (date?.month !== undefined && month === undefined) || (date?.day !== undefined && day === undefined)
  if (isFiner) return keptReasons.finerDate
  return undefined
}

interface WrittenGroup {
  /** The stretch that is replaced. */
  readonly range: TextRange
  readonly toText: (turning: Turning) => string
}

function readGroup(group: CitedGroup, text: string): WrittenGroup | string {
  const [{ kind, spot }] = group
  const { bracket } = spot
  const opening = text[bracket.start - 1]
  const closing = text[bracket.end]
  const isBracketed = (opening === '(' && closing === ')') || (opening === '[' && closing === ']')
  if (!isBracketed) return keptReasons.withoutBrackets
  if (kind === 'number' && opening !== '[') return keptReasons.unsureNumber
  const items = readCitedItems(group, text)
  if (items === undefined) return keptReasons.unreadBracket
  const whole = { start: bracket.start - 1, end: bracket.end + 1 }
  if (kind !== 'narrative') return { range: whole, toText: ({ keyOf }) => writeKeyBracket(items, keyOf) }
  // Of several works after one name each is its year alone, and the name stands before the bracket.
  const range = { start: Math.min(startOfName(text, spot.start), whole.start), end: whole.end }
  const before = text.slice(range.start, whole.start)
  return { range, toText: (turning) => writeNarrative(before, items, turning) }
}

// The author's words before the bracket stay where the key would print other ones.
function writeNarrative(before: string, items: readonly CitedItem[], { keyOf, byId }: Turning): string {
  const [first, another] = items
  const entry = byId.get(first?.reference ?? '')
  if (first && entry && another === undefined && isSameName(before, entry.csl) && first.prefix === '') {
    const locator = first.suffix === '' ? '' : ` [${first.suffix}]`
    return `${writeKey(keyOf.get(first.reference) ?? '')}${locator}`
  }
  return `${before}${writeKeyBracket(
    items.map((item) => ({ ...item, suppressesAuthor: !item.hasName })),
    keyOf,
  )}`
}

// "*et al.*" is set as the style has it, once a key stands for it.
function withoutStress(source: string): string {
  return source.replaceAll(/(\*|_)(et\.? al\.?|dkk\.?|u\. ?a\.)\1/gi, '$2')
}

// A title before its page, "(Lee, *Rain* 12)", stands for the work as the key does.
function withoutTitles(source: string): string {
  return source.replaceAll(/(\*|_)([^*_]+)\1(?=\s[\divxlc])/g, '$2')
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
