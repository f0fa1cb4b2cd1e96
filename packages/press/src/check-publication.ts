import { checkCitations, linkCitations } from '@edisi/citations'
import type { CitationRecord, LinkedDocument, Reference } from '@edisi/citations'
import type { Document, FrontMatter, PartialDate, RuleSetting } from '@edisi/document'
import { sortDiagnostics } from '@edisi/diagnostics'
import type { Diagnostic } from '@edisi/diagnostics'
import { checkPublicationOnline } from './check-publication-online.ts'
import type { Output } from './edition.ts'
import type { Files, PublicationSource } from './files.ts'
import { loadPublication } from './load-publication.ts'
import type { LoadedPublication } from './load-publication.ts'
import type { Network } from './network.ts'
import { settleFindings } from './settle-findings.ts'
import type { RuleWishes } from './settle-findings.ts'
import type { StageListener } from './stage.ts'

/** The day of a check, for the rules that need it. */
export type Today = PartialDate

/** What the check of a publication found. */
export interface CheckResult {
  /** Whether its configuration, or lack of Markdown, forbids building it. */
  readonly isMisconfigured: boolean
  /** Its Markdown files, in order. */
  readonly sources: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly citations: readonly CitationRecord[]
  readonly references: readonly Reference[]
  /** The lock file as it should stand after asking the network, by its path; undefined where it stays as it is. */
  readonly lock: Output | undefined
  /** What was checked, for a report that shows it; undefined where the publication could not be read. */
  readonly checked: CheckedPublication | undefined
}

/** A publication as it was checked. */
export interface CheckedPublication {
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
  if (loaded.type === 'misconfigured')
    return {
      isMisconfigured: true,
      sources: [],
      diagnostics: sortDiagnostics(loaded.diagnostics),
      citations: [],
      references: [],
      lock: undefined,
      checked: undefined,
    }
  onStage('citations')
  const linked = await linkPublication(loaded.document, loaded.frontMatter, loaded.files)
  if (network) onStage('online')
  const online = await checkPublicationOnline({ linked, loaded, source, files, network })
  const found = [
    ...loaded.diagnostics,
    ...checkCitations(linked, { today, sources: loaded.files }),
    ...online.diagnostics,
  ]
  return {
    isMisconfigured: false,
    sources: loaded.sources,
    diagnostics: await settleFindings(found, wishesOf(loaded, true, rules)),
    citations: linked.citations,
    references: linked.references,
    lock: online.lock,
    checked: { loaded, linked, today },
  }
}

/** Gives what the author of a publication wants to be told. */
export function wishesOf(
  { frontMatter, silencings }: LoadedPublication,
  isWholeCheck: boolean,
  weaker: readonly RuleSetting[] = [],
): RuleWishes {
  return { settings: [...weaker, ...frontMatter.rules], silencings, isWholeCheck }
}

/** Links the citations of a document with its lists and with the bibliographies that its front matter names. */
export function linkPublication(
  document: Document<'read'>,
  frontMatter: FrontMatter,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<LinkedDocument> {
  const bibliographies = frontMatter.bibliography.flatMap(({ path }) => {
    const bytes = files.get(path)
    return bytes === undefined ? [] : [{ path, bytes }]
  })
  const { references, nocite, listsByChapter } = frontMatter
  return linkCitations(document, { bibliographies, inline: references, nocite, listsByChapter })
}
