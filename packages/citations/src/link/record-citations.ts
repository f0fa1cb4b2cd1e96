import type { Inline, KeyCitation } from '@edisi/document'
import type { Candidate } from '../detect/candidate.ts'
import { detectCitations } from '../detect/detect-citations.ts'
import { placeOfRange, readInlineText, type InlineText } from '../inline-text.ts'
import type { CitationRecord, Reference } from '../linked-document.ts'
import type { CitedRange } from '../wrap-citations.ts'
import type { Passage } from './collect-passages.ts'
import { createNameFinder } from './find-answers.ts'
import type { Gathered } from './gather-references.ts'
import { indexReferences } from './index-references.ts'
import { keepNumbers } from './keep-numbers.ts'
import { collectNames, resolveCitation, type Resolution } from './resolve-citation.ts'
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
  passages: readonly Passage[],
  gathered: Gathered,
  nameId: (wish: string) => string,
): Recorded {
  const index = indexReferences(gathered.references, gathered.suffixes)
  const find = createNameFinder(index)
  const byKey = new Map(
    gathered.references.flatMap((reference) =>
      reference.key === undefined ? [] : [[reference.key, reference] as const],
    ),
  )
  const detected = passages.map(detectIn)
  const known = collectNames(detected.flatMap(({ candidates }) => candidates))
  const found = detected.map((one) =>
    resolveIn(one, (candidate, around) =>
      resolveCitation(candidate, { chapter: one.passage.chapter, around }, { index, find, known }),
    ),
  )
  const kept = keepNumbers(found)
  const citations: CitationRecord[] = []
  const ranges = new Map<readonly Inline<'read'>[], CitedRange[]>()
  const keyIds = new Map<KeyCitation, readonly string[]>()
  let group = -1
  let lastBracket: unknown
  for (const finding of kept.flat()) {
    const { passage, inlineText } = finding
    if (finding.type === 'key') {
      group += 1
      const ids = finding.node.items.map((_, at) => nameId(`cite-${citations.length + 1 + at}`))
      keyIds.set(finding.node, ids)
      for (const [at, item] of finding.node.items.entries())
        citations.push(keyRecord({ finding, item, group, id: ids[at] ?? '' }, byKey))
      continue
    }
    const { candidate, resolution } = finding
    if (lastBracket !== candidate.bracket) group += 1
    lastBracket = candidate.bracket
    const id = nameId(`cite-${citations.length + 1}`)
    const record = proseRecord(finding, { id, group })
    if (!record) continue
    const isOpen = !inlineText.closed.some((range) => range.start < candidate.end && range.end > candidate.start)
    // The author's own link leads to the work already: nothing is missing.
    const isLinked =
      resolution.outcome.type !== 'linked' &&
      inlineText.links.some((range) => range.start < candidate.end && range.end > candidate.start)
    const own = ranges.get(passage.inlines) ?? []
    const isMarked = isOpen && (own.at(-1)?.end ?? 0) <= candidate.start
    citations.push({ ...record, isMarked, ...resolution, ...(isLinked ? { outcome: { type: 'unlisted' } } : {}) })
    if (!isMarked) continue
    own.push({ id, start: candidate.start, end: candidate.end })
    ranges.set(passage.inlines, own)
  }
  return {
    words: detected.map(({ inlineText }) => inlineText),
    citations: settleMissing(citations, gathered.references),
    ranges,
    keyIds,
  }
}

/** What was found in a passage: a citation by key, or one in prose with its entry. */
export type Finding = KeyFinding | ProseFinding

interface KeyFinding {
  readonly type: 'key'
  readonly passage: Passage
  readonly passageIndex: number
  readonly inlineText: InlineText
  readonly at: number
  readonly node: KeyCitation
}

interface ProseFinding {
  readonly type: 'prose'
  readonly passage: Passage
  readonly passageIndex: number
  readonly inlineText: InlineText
  readonly at: number
  readonly candidate: Candidate
  readonly resolution: Resolution
}

interface Detected {
  readonly passage: Passage
  readonly passageIndex: number
  readonly inlineText: InlineText
  readonly candidates: readonly Candidate[]
}

function detectIn(passage: Passage, passageIndex: number): Detected {
  const inlineText = readInlineText(passage.inlines)
  const { role } = passage
  const candidates = role === 'heading' || role === 'reference' ? [] : detectCitations(inlineText, role)
  return { passage, passageIndex, inlineText, candidates }
}

function resolveIn(
  { passage, passageIndex, inlineText, candidates }: Detected,
  resolve: (candidate: Candidate, around: string) => Resolution | undefined,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const { node, start } of inlineText.leaves) {
    if (node.type === 'keyCitation') findings.push({ type: 'key', passage, passageIndex, inlineText, at: start, node })
  }
  for (const candidate of candidates) {
    const around = inlineText.text.slice(Math.max(0, candidate.bracket.start - 400), candidate.bracket.end + 100)
    const resolution = resolve(candidate, around)
    if (resolution)
      findings.push({ type: 'prose', passage, passageIndex, inlineText, at: candidate.start, candidate, resolution })
  }
  return findings.toSorted((a, b) => a.at - b.at)
}

function proseRecord(
  { candidate, inlineText, passage, passageIndex }: ProseFinding,
  { id, group }: { readonly id: string; readonly group: number },
): Omit<CitationRecord, keyof Resolution | 'isMarked'> | undefined {
  const place = placeOfRange(inlineText, candidate)
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
    text: inlineText.text.slice(candidate.start, candidate.end),
    kind: candidate.kind,
    group,
    chapter: passage.chapter,
    name: candidate.name?.text ?? '',
    date: candidate.date,
    yearSuffix: candidate.yearSuffix,
    key: undefined,
  }
}

function keyRecord(
  {
    finding,
    item,
    group,
    id,
  }: {
    readonly finding: KeyFinding
    readonly item: KeyCitation['items'][number]
    readonly group: number
    readonly id: string
  },
  byKey: ReadonlyMap<string, Reference>,
): CitationRecord {
  const reference = byKey.get(item.key)
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
    reference: reference?.id ?? null,
    confidence: reference ? 1 : 0,
    evidence: reference ? ['key'] : [],
    outcome: reference ? { type: 'linked' } : { type: 'missing', nearMisses: [] },
  }
}
