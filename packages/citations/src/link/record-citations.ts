import type { Inline, KeyCitation } from '@edisi/document'
import { datingOf, kindOf, nameOf, strengthOf, type Strength } from '../detect/candidate.ts'
import { detectCitations } from '../detect/detect-citations.ts'
import { placeOfRange, readInlineText, showWords, type InlineText } from '../inline-text.ts'
import type { CitationRecord, Reference } from '../linked-document.ts'
import type { CitedRange } from '../wrap-citations.ts'
import { bareUrl } from './bare-url.ts'
import type { Collected, CollectedPassage } from './collect-passages.ts'
import { collectNames } from './collect-names.ts'
import { findAcronyms } from './find-acronyms.ts'
import { createFormFinder } from './create-form-finder.ts'
import { createStandardFinder } from './create-standard-finder.ts'
import { createAuthoredFinder } from './create-authored-finder.ts'
import { createPageFinder } from './create-page-finder.ts'
import { createNameFinder } from './create-name-finder.ts'
import type { FoundKey, FoundProse } from './found-citation.ts'
import type { Gathered } from './gather-references.ts'
import { indexReferences, type ReferenceIndex } from './index-references.ts'
import { keepNotes } from './keep-notes.ts'
import { keepNumbers } from './keep-numbers.ts'
import { keepPages } from './keep-pages.ts'
import { linkOver } from './link-over.ts'
import { partRivals } from './part-rivals.ts'
import { repeatCitations } from './repeat-citations.ts'
import type { Resolution } from './resolution.ts'
import { resolvePassage, type DetectedPassage } from './resolve-passage.ts'
import { settleMissing } from './settle-missing.ts'

/** The words of each passage, the citations of a document in order, where they are to be wrapped, and the ids of those by key. */
export interface Recorded {
  readonly words: readonly InlineText[]
  readonly citations: readonly CitationRecord[]
  readonly ranges: ReadonlyMap<readonly Inline<'read'>[], readonly CitedRange[]>
  readonly keyIds: ReadonlyMap<KeyCitation, readonly string[]>
}

/** Detects the citations of all passages and joins each to its entry. */
export function recordCitations(
  { passages, langs }: Collected,
  gathered: Gathered,
  nameId: (wish: string) => string,
): Recorded {
  const detected = passages.map(detectIn)
  const own = detected.filter(({ passage }) => passage.role !== 'reference')
  const acronyms = findAcronyms(
    own.map(({ inlineText }) => inlineText.text),
    gathered.references,
  )
  const index = indexReferences(gathered.references, acronyms)
  const find = createNameFinder(index.all)
  const known = collectNames(
    detected.flatMap(({ candidates }) => candidates),
    find,
    index.all,
  )
  const tools = {
    index,
    find,
    findForms: createFormFinder(index.all),
    findStandard: createStandardFinder(index.all),
    findAuthored: createAuthoredFinder(find),
    pages: createPageFinder(index.all),
    known,
  }
  const found = detected.map((one) => resolvePassage(one, { ...tools, lang: langs[one.passage.chapter] ?? '' }))
  const kept = keepNumbers(keepPages(found), index.byNumber.size)
  const recording: Recording = {
    citations: [],
    ranges: new Map(),
    keyIds: new Map(),
    strengths: new Map(),
    findKey: createKeyFinder(gathered.references, index),
    nameId,
    group: -1,
    bracket: undefined,
  }
  for (const finding of repeatCitations(keepNotes(partRivals(kept.flat(), index.all)), passages)) {
    if (finding.type === 'key') recordKey(finding, recording)
    else recordProse(finding, recording)
  }
  return {
    words: detected.map(({ inlineText }) => inlineText),
    citations: settleMissing(recording.citations, gathered.references, (id) => recording.strengths.get(id)),
    ranges: recording.ranges,
    keyIds: recording.keyIds,
  }
}

interface Recording {
  readonly citations: CitationRecord[]
  readonly ranges: Map<readonly Inline<'read'>[], CitedRange[]>
  readonly keyIds: Map<KeyCitation, readonly string[]>
  /** How surely the words of each citation in prose cite a work, by its id. */
  readonly strengths: Map<string, Strength>
  readonly findKey: KeyFinder
  readonly nameId: (wish: string) => string
  group: number
  bracket: unknown
}

function recordKey(finding: FoundKey, recording: Recording): void {
  recording.group += 1
  const first = recording.citations.length + 1
  const ids = finding.node.items.map((_, at) => recording.nameId(`cite-${first + at}`))
  recording.keyIds.set(finding.node, ids)
  for (const [at, item] of finding.node.items.entries())
    recording.citations.push(keyRecord({ finding, item, group: recording.group, id: ids[at] ?? '' }, recording.findKey))
}

function recordProse(finding: FoundProse, recording: Recording): void {
  const { candidate, resolution, passage, inlineText } = finding
  if (recording.bracket !== candidate.bracket) recording.group += 1
  recording.bracket = candidate.bracket
  const id = recording.nameId(`cite-${recording.citations.length + 1}`)
  const record = proseRecord(finding, { id, group: recording.group })
  if (!record) return
  const isOpen = !inlineText.closed.some((range) => range.start < candidate.end && range.end > candidate.start)
  // The author's own link leads to the work already: nothing is missing.
  const isLinked = resolution.outcome.type !== 'linked' && linkOver(inlineText, candidate) !== undefined
  const own = recording.ranges.get(passage.inlines) ?? []
  const isMarked = isOpen && (own.at(-1)?.end ?? 0) <= candidate.start
  recording.citations.push({
    ...record,
    isMarked,
    ...resolution,
    ...(isLinked ? { outcome: { type: 'unlisted' } } : {}),
  })
  recording.strengths.set(id, strengthOf(candidate))
  if (!isMarked) return
  own.push({ id, start: candidate.start, end: candidate.end })
  recording.ranges.set(passage.inlines, own)
}

function detectIn(passage: CollectedPassage, passageIndex: number): DetectedPassage {
  const inlineText = readInlineText(passage.inlines)
  const { role } = passage
  const candidates = role === 'heading' || role === 'reference' ? [] : detectCitations(inlineText, role)
  return { passage, passageIndex, inlineText, candidates }
}

function proseRecord(
  { candidate, inlineText, passage, passageIndex }: FoundProse,
  { id, group }: { readonly id: string; readonly group: number },
): Omit<CitationRecord, keyof Resolution | 'isMarked'> | undefined {
  const place = placeOfRange(inlineText, candidate)
  const dating = datingOf(candidate)
  if (!place) return undefined
  return {
    id,
    place,
    spot: {
      passage: passageIndex,
      start: candidate.start,
      end: candidate.end,
      bracket: { start: candidate.bracket.start, end: candidate.bracket.end },
    },
    text: showWords(inlineText, candidate),
    kind: kindOf(candidate),
    group,
    chapter: passage.chapter,
    name: nameOf(candidate)?.text ?? '',
    date: dating?.date,
    yearSuffix: dating?.yearSuffix ?? '',
    key: undefined,
    label: candidate.type === 'label' ? candidate.label : undefined,
    number: candidate.type === 'number' ? candidate.number : undefined,
  }
}

interface KeyEntry {
  readonly finding: FoundKey
  readonly item: KeyCitation['items'][number]
  readonly group: number
  readonly id: string
}

function keyRecord({ finding, item, group, id }: KeyEntry, findKey: KeyFinder): CitationRecord {
  const found = findKey(item.key)
  const range = { start: finding.at, end: finding.at + 1 }
  return {
    id,
    place: item.place,
    spot: { passage: finding.passageIndex, ...range, bracket: range },
    text: finding.node.value,
    kind: 'key',
    group,
    isMarked: true,
    chapter: finding.passage.chapter,
    name: '',
    date: undefined,
    yearSuffix: '',
    key: item.key,
    label: undefined,
    number: undefined,
    reference: found?.reference.id ?? null,
    confidence: found ? 1 : 0,
    evidence: found ? [found.evidence] : [],
    outcome: found ? { type: 'linked' } : { type: 'missing', nearMisses: [] },
  }
}

/** Finds the entry that a key means: the one with that key, or, where the key is a DOI or an address, the one with that. */
type KeyFinder = (key: string) => { readonly reference: Reference; readonly evidence: 'key' | 'url' } | undefined

function createKeyFinder(references: readonly Reference[], index: ReferenceIndex): KeyFinder {
  const byKey = new Map(
    references.flatMap((reference) => (reference.key === undefined ? [] : [[reference.key, reference] as const])),
  )
  return (key) => {
    const reference = byKey.get(key)
    if (reference) return { reference, evidence: 'key' }
    if (!/^(?:doi:\s*)?10\.|^https?:/i.test(key)) return undefined
    const entry = index.byUrl.get(bareUrl(key))
    return entry && { reference: entry.reference, evidence: 'url' }
  }
}
