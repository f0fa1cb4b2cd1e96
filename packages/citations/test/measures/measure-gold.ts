import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { checkCitations, linkCitations, type CitationRecord, type LinkedDocument } from '../../src/index.ts'
import { readFiles } from '../read-markdown.ts'
import type { Gold, GoldCitation } from './read-gold.ts'

/** How what the check finds in a document compares with what a reader found. */
export interface GoldMeasure {
  readonly name: string
  /** Citations of both, of the reader alone, and of the check alone. */
  readonly found: number
  readonly missed: readonly string[]
  readonly invented: readonly string[]
  /** Of the citations of both: those that lead where the reader says, and those that do not. */
  readonly rightLinks: number
  readonly wrongLinks: readonly string[]
  /** Citations that are told to be missing though their work is listed or linked. */
  readonly falseMissing: readonly string[]
  /** Works that the list lacks and that are told, of all those that a reader misses. */
  readonly trueMissing: number
  readonly allMissing: number
  /** Entries that are told to be uncited though the text cites them; and those that are told rightly, of all. */
  readonly falseUncited: readonly string[]
  readonly trueUncited: number
  readonly allUncited: number
}

/** Compares the check of a document with its table. */
export async function measureGold(gold: Gold): Promise<GoldMeasure> {
  const document = readFiles({ path: basename(gold.path), bytes: readFileSync(gold.path) })
  const linked = await linkCitations(
    { ...document, lang: gold.lang, chapters: document.chapters.map((chapter) => ({ ...chapter, lang: gold.lang })) },
    { bibliographies: [], inline: [], nocite: [] },
  )
  const pairs = pairCitations(gold.citations, linked.citations)
  const both = pairs.flatMap(({ expected, actual }) => (actual && isCounted(expected) ? [{ expected, actual }] : []))
  const known = new Set(pairs.map(({ actual }) => actual))
  const right = both.filter(({ expected, actual }) => meansSame(expected, actual, linked))
  const told = tellRules(linked)
  const missing = both.filter(({ expected }) => expected.meaning === 'missing')
  return {
    name: gold.name,
    found: both.length,
    missed: pairs.flatMap(({ expected, actual }) => (actual || !isCounted(expected) ? [] : [show(expected)])),
    invented: linked.citations.filter((record) => !known.has(record) && record.kind !== 'source').map(showRecord),
    rightLinks: right.length,
    wrongLinks: both.filter((pair) => !right.includes(pair)).map(({ expected }) => show(expected)),
    falseMissing: falselyMissing(linked, pairs).map(showRecord),
    trueMissing: missing.filter(({ actual }) => isMissing(actual)).length,
    allMissing: gold.citations.filter(({ meaning }) => meaning === 'missing').length,
    falseUncited: told.filter((entry) => !gold.uncited.includes(entry)).map(String),
    trueUncited: told.filter((entry) => gold.uncited.includes(entry)).length,
    allUncited: gold.uncited.length,
  }
}

function isCounted({ meaning }: GoldCitation): boolean {
  return meaning !== 'either'
}

interface Pair {
  readonly expected: GoldCitation
  readonly actual: CitationRecord | undefined
}

/** Gives each citation of the reader the first unused one of the check in that line whose words overlap. */
function pairCitations(gold: readonly GoldCitation[], records: readonly CitationRecord[]): readonly Pair[] {
  const used = new Set<CitationRecord>()
  return gold.map((expected) => {
    const actual = records.find(
      (record) =>
        !used.has(record) &&
        Math.abs(record.place.start.line - expected.line) <= 1 &&
        isSameWords(record.text, expected.words),
    )
    if (actual) used.add(actual)
    return { expected, actual }
  })
}

function isSameWords(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
  return (
    first !== undefined && second !== undefined && first !== '' && (first.includes(second) || second.includes(first))
  )
}

function meansSame({ meaning }: GoldCitation, record: CitationRecord, { references }: LinkedDocument): boolean {
  if (typeof meaning === 'number') return record.reference !== null && references[meaning - 1]?.id === record.reference
  return record.reference === null
}

function isMissing({ outcome }: CitationRecord): boolean {
  return outcome.type !== 'linked' && outcome.type !== 'unlisted'
}

/** Citations that are told to be missing, ambiguous or of a wrong year where a reader sees no fault. */
function falselyMissing({ citations }: LinkedDocument, pairs: readonly Pair[]): readonly CitationRecord[] {
  const rightly = new Set(
    pairs
      .filter(({ expected }) => ['missing', 'either'].includes(String(expected.meaning)))
      .map(({ actual }) => actual),
  )
  return citations.filter((record) => isMissing(record) && !rightly.has(record))
}

/** The numbers of the entries that the check tells to be uncited. */
function tellRules(linked: LinkedDocument): readonly number[] {
  const found = checkCitations(linked, { today: undefined, sources: new Map() })
  return found
    .filter(({ ruleId }) => ruleId === 'reference-without-citation')
    .map(({ place }) => linked.references.findIndex((one) => one.place?.start.offset === place?.start.offset) + 1)
}

function show({ line, words }: GoldCitation): string {
  return `${line} ${words}`
}

function showRecord({ place, text, outcome }: CitationRecord): string {
  return `${place.start.line} ${text} (${outcome.type})`
}
