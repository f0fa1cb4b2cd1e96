import type { CitationRecord, LinkedDocument, Reference } from '@edisi/citations'
import type { PartialDate, RuleSetting } from '@edisi/document'
import { sortDiagnostics } from '@edisi/diagnostics'
import type { Diagnostic } from '@edisi/diagnostics'
import type { Output } from './edition.ts'
import type { Files, PublicationSource } from './files.ts'
import { findFaults } from './find-faults.ts'
import { findStyleFault } from './find-style-fault.ts'
import { linkPublication } from './link-publication.ts'
import { loadPublication } from './load-publication.ts'
import type { LoadedPublication, MisconfiguredPublication } from './load-publication.ts'
import type { Network } from './network.ts'
import { wishesOfCheck } from './rule-wishes.ts'
import { settleFindings } from './settle-findings.ts'
import { settleSettings } from './settle-settings.ts'
import type { Wishes } from './settings.ts'
import type { StageListener } from './stage.ts'

/** The day of a check, for the rules that need it. */
export type Today = PartialDate

/** What the check of a publication found, or why it could not be read. */
export type CheckResult = CheckedPublication | MisconfiguredPublication

/** A publication as it was checked. */
export interface CheckedPublication {
  readonly type: 'checked'
  /** Its Markdown files, in order. */
  readonly sources: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly citations: readonly CitationRecord[]
  readonly references: readonly Reference[]
  /** The lock file as it should stand after asking the network, by its path; undefined where it stays as it is. */
  readonly lock: Output | undefined
  /** What was checked, and on which day, for a report that shows it. */
  readonly loaded: LoadedPublication
  readonly linked: LinkedDocument
  readonly today: Today
}

/** What a check is made with. */
export interface CheckMeans {
  readonly files: Files
  /** For the rules that need it. */
  readonly today: Today
  readonly onStage: StageListener
  /** How grave the findings of rules are where the publication does not say; none without it. */
  readonly rules?: readonly RuleSetting[] | undefined
  /** Without it nothing is asked, and what an earlier check has learnt is read from the lock file. */
  readonly network?: Network | undefined
}

/** Checks a publication without making an edition. */
export async function checkPublication(
  source: PublicationSource,
  { files, today, onStage, rules = [], network }: CheckMeans,
): Promise<CheckResult> {
  onStage('parse')
  const loaded = await loadPublication(source, files)
  if (loaded.type === 'misconfigured') return { ...loaded, diagnostics: sortDiagnostics(loaded.diagnostics) }
  onStage('citations')
  const linked = await linkPublication(loaded.document, loaded.frontMatter, loaded.files)
  if (network) onStage('online')
  const found = await findFaults({ linked, loaded, source, files, network, today })
  return {
    type: 'checked',
    sources: loaded.sources,
    // A build with these settings would fail: names that no style, paper or edition has.
    diagnostics: await settleFindings(
      [...found.diagnostics, ...settleSettings(source.name, loaded, noWishes).diagnostics, ...findStyleFault(loaded)],
      wishesOfCheck(loaded, rules),
    ),
    citations: linked.citations,
    references: linked.references,
    lock: found.lock,
    loaded,
    linked,
    today,
  }
}

const noWishes: Wishes = { editions: [], papers: [], verifies: false, sourceDateEpoch: undefined }
