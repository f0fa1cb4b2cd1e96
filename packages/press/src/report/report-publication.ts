import { excuseUncited, formatCitations } from '@edisi/citations'
import type { CitationRecord, Excuse, Reference } from '@edisi/citations'
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
  // Its entries are those of the publication, each once.
  const cited = await formatCitations({ ...linked, listsByChapter: false }, { ...style, lang: loaded.document.lang })
  const { document } = await finishDocument(cited.document)
  const printed = wordsOfEntries(document)
  const excuses = excuseUncited(linked, { today, sources: loaded.files })
  return renderReport({
    document,
    theme: batikTheme,
    citations: linked.citations.map(toReportCitation),
    entries: linked.references.map((reference) => toReportEntry(reference, { printed, excuses })),
    findings: diagnostics.map(toReportFinding),
    rules: await loadPages(diagnostics),
    date: isoDate(today),
  })
}

function toReportCitation(citation: CitationRecord): ReportCitation {
  const { id, place, text, key, isMarked, reference, confidence, evidence } = citation
  return {
    id,
    place,
    text: key === undefined ? text : `@${key}`,
    isMarked,
    standing: standingOf(citation),
    reference: reference ?? undefined,
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

interface EntryMeans {
  /** The words of each entry that is printed, by its id. */
  readonly printed: ReadonlyMap<string, string>
  readonly excuses: ReadonlyMap<string, Excuse>
}

function toReportEntry(reference: Reference, { printed, excuses }: EntryMeans): ReportEntry {
  const { id, key, path, place, text, csl } = reference
  const named = [csl.title, key].find((words) => words !== undefined && words !== '') ?? id
  const words = [text, printed.get(id), named].find((candidate) => candidate !== undefined && candidate !== '') ?? id
  const excuse = excuses.get(id)
  return { id, path, place, text: words, excuse: excuse && excuseWords[excuse] }
}

function wordsOfEntries({ chapters }: FinishedDocument): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { blocks } of chapters)
    for (const block of walkBlocks(blocks))
      if (block.type === 'referenceList')
        for (const { id, children } of block.entries)
          words.set(
            id,
            children.map((child) => (child.type === 'paragraph' ? plainText(child.children) : '')).join(' '),
          )
  return words
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
