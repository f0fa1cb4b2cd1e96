import { formatCitations } from '@edisi/citations'
import type { CitationRecord, Reference } from '@edisi/citations'
import { finishDocument } from '@edisi/document'
import { sortDiagnostics } from '@edisi/diagnostics'
import type { Diagnostic } from '@edisi/diagnostics'
import { attachSource } from './attach-source.ts'
import { citationStyle } from './citation-style.ts'
import type { Output } from './edition.ts'
import type { Assets, Files, PublicationSource } from './files.ts'
import { findFaults } from './find-faults.ts'
import { linkPublication } from './link-publication.ts'
import { loadPublication } from './load-publication.ts'
import type { MisconfiguredPublication } from './load-publication.ts'
import { makeEditions } from './make-editions.ts'
import { wishesOfBuild } from './rule-wishes.ts'
import { settleFindings } from './settle-findings.ts'
import { settleSettings } from './settle-settings.ts'
import type { Wishes } from './settings.ts'
import type { StageListener } from './stage.ts'

/** What a build came to. A content error withholds no edition; a misconfigured publication has none. */
export type BuildResult = BuiltPublication | MisconfiguredPublication

/** The editions of a publication, and what was found on the way to them. */
export interface BuiltPublication {
  readonly type: 'built'
  readonly sources: readonly string[]
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
  readonly citations: readonly CitationRecord[]
  readonly references: readonly Reference[]
}

/** What a build is made with. */
export interface BuildMeans {
  readonly files: Files
  readonly assets: Assets
  readonly wishes: Wishes
  readonly onStage: StageListener
}

/** Builds the editions of a publication: sources in, editions out. The same input gives the same bytes. */
export async function buildPublication(source: PublicationSource, means: BuildMeans): Promise<BuildResult> {
  means.onStage('parse')
  const loaded = await loadPublication(source, means.files)
  if (loaded.type === 'misconfigured') return { ...loaded, diagnostics: sortDiagnostics(loaded.diagnostics) }
  const { settings, diagnostics: unsettled } = settleSettings(source.name, loaded, means.wishes)
  if (unsettled.some(({ path }) => path === source.configuration))
    return { type: 'misconfigured', diagnostics: sortDiagnostics([...loaded.diagnostics, ...unsettled]) }
  means.onStage('citations')
  const linked = await linkPublication(loaded.document, loaded.frontMatter, loaded.files)
  const found = await findFaults({
    linked,
    loaded,
    source,
    files: means.files,
    today: undefined,
    network: undefined,
  })
  const style = citationStyle(loaded, means.assets, undefined)
  const cited = await formatCitations(linked, { ...style, lang: loaded.document.lang })
  means.onStage('finish')
  const finished = await finishDocument(cited.document)
  const made = await makeEditions(finished.document, {
    settings,
    assets: means.assets,
    files: loaded.files,
    attachment: attachSource(source, loaded.sources, loaded.files),
    onStage: means.onStage,
  })
  return {
    type: 'built',
    sources: loaded.sources,
    outputs: made.outputs,
    diagnostics: await settleFindings(
      [
        ...found.diagnostics,
        ...unsettled,
        ...style.diagnostics,
        ...cited.diagnostics,
        ...finished.diagnostics,
        ...made.diagnostics,
      ],
      wishesOfBuild(loaded),
    ),
    citations: linked.citations,
    references: linked.references,
  }
}
