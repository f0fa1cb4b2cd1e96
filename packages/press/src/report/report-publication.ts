import { excuseUncited, formatCitations } from '@edisi/citations'
import type { CitationRecord, Excuse, LinkedDocument, Reference } from '@edisi/citations'
import type { Diagnostic } from '@edisi/diagnostics'
import { finishDocument, plainText, walkBlocks } from '@edisi/document'
import type { FinishedDocument } from '@edisi/document'
import { renderReport } from '@edisi/html'
import type { ReportCitation, ReportEntry, ReportFinding, Standing } from '@edisi/html'
import { batikTheme } from '@edisi/theme'
import type { CheckedPublication, Today } from '../check-publication.ts'
import { citationStyle } from '../citation-style.ts'
import { explainRule } from '../explain-rule.ts'
import type { Assets } from '../files.ts'
import { evidenceWords } from './evidence-words.ts'
import { excuseWords } from './excuse-words.ts'

/**
 * Gives the report of a check as a page to look at. The text is finished as for an edition, so that citations by key read
 * as they will be printed.
 */
export async function reportPublication(checked: CheckedPublication, assets: Assets): Promise<string> {
  const { linked, loaded, today, diagnostics } = checked
  const style = citationStyle(loaded, assets, undefined)
  const cited = await formatCitations(linked, { ...style, lang: loaded.document.lang })
  const { document } = await finishDocument(cited.document)
  const listings = readListings(document, linked)
  const excuses = excuseUncited(linked, { today, sources: loaded.files })
  return renderReport({
    document,
    theme: batikTheme,
    citations: linked.citations.map((citation) => toReportCitation(citation, listings)),
    entries: linked.references.flatMap((reference) => toReportEntries(reference, { listings, excuses })),
    findings: diagnostics.map(toReportFinding),
    rules: await loadPages(diagnostics),
    date: isoDate(today),
  })
}

function toReportCitation(citation: CitationRecord, listings: Listings): ReportCitation {
  const { id, place, text, key, isMarked, reference, confidence, evidence } = citation
  return {
    id,
    place,
    text: key === undefined ? text : `@${key}`,
    isMarked,
    standing: standingOf(citation),
    reference: reference === null ? undefined : entryFor(reference, citation.chapter, listings),
    candidates: candidatesOf(citation),
    score: confidence,
    evidence: evidence.map((kind) => evidenceWords[kind]),
  }
}

function standingOf({ outcome }: CitationRecord): Standing {
  switch (outcome.type) {
    case 'linked':
    case 'missing':
    case 'unlisted':
      return outcome.type
    case 'year-mismatch':
    case 'ambiguous':
    case 'suffix-needed':
    case 'undated':
      return 'doubtful'
    default:
      return outcome satisfies never
  }
}

function candidatesOf({ outcome }: CitationRecord): readonly string[] {
  switch (outcome.type) {
    case 'linked':
    case 'unlisted':
      return []
    case 'missing':
    case 'year-mismatch':
      return outcome.nearMisses
    case 'ambiguous':
    case 'suffix-needed':
    case 'undated':
      return outcome.candidates
    default:
      return outcome satisfies never
  }
}

/** Where each reference is printed, by its id: once, or where each chapter has a list of its own in several. */
type Listings = ReadonlyMap<string, readonly Listing[]>

interface Listing {
  /** The printed id of the entry. */
  readonly id: string
  readonly chapter: number
  readonly words: string
}

// The entry of a second list has an id of its own; the citations that it leads back to tell whose it is.
function readListings({ chapters }: FinishedDocument, linked: LinkedDocument): Listings {
  const known = new Set(linked.references.map(({ id }) => id))
  const referenceOf = new Map(linked.citations.map(({ id, reference }) => [id, reference]))
  const listings = new Map<string, Listing[]>()
  for (const [chapter, { blocks }] of chapters.entries())
    for (const block of walkBlocks(blocks))
      for (const { id, citedBy, children } of block.type === 'referenceList' ? block.entries : []) {
        const reference = known.has(id) ? id : (referenceOf.get(citedBy[0] ?? '') ?? id)
        const words = children.map((child) => (child.type === 'paragraph' ? plainText(child.children) : '')).join(' ')
        const group = listings.get(reference)
        if (group) group.push({ id, chapter, words })
        else listings.set(reference, [{ id, chapter, words }])
      }
  return listings
}

/** Gives the id of the entry that a citation in a chapter leads to: that of its own list, else the one that there is. */
function entryFor(reference: string, chapter: number, listings: Listings): string {
  return listings.get(reference)?.find((listing) => listing.chapter === chapter)?.id ?? reference
}

interface EntryMeans {
  readonly listings: Listings
  readonly excuses: ReadonlyMap<string, Excuse>
}

function toReportEntries(reference: Reference, { listings, excuses }: EntryMeans): readonly ReportEntry[] {
  const { id, key, path, place, text, csl } = reference
  const excuse = excuses.get(id)
  const named = [csl.title, key].find((words) => words !== undefined && words !== '') ?? id
  return (listings.get(id) ?? [{ id, words: '' }]).map((listing) => ({
    id: listing.id,
    path,
    place,
    text: [text, listing.words].find((words) => words !== '') ?? named,
    excuse: excuse && excuseWords[excuse],
  }))
}

function toReportFinding(diagnostic: Diagnostic): ReportFinding {
  const { ruleId, severity, place, path, reason, expected, note, fix } = diagnostic
  return { ruleId, severity, place, path, reason, expected, note, isSafelyMended: fix.length > 0 }
}

async function loadPages(diagnostics: readonly Diagnostic[]): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  for (const ruleId of [...new Set(diagnostics.map((diagnostic) => diagnostic.ruleId))].toSorted()) {
    const page = await explainRule(ruleId)
    if (page !== undefined) pages.set(ruleId, page)
  }
  return pages
}

function isoDate({ year, month, day }: Today): string {
  const parts = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
  return [String(year).padStart(4, '0'), ...parts].join('-')
}
