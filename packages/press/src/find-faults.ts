import { checkCitations } from '@edisi/citations'
import type { PartialDate } from '@edisi/document'
import type { Diagnostic } from '@edisi/diagnostics'
import { checkPublicationOnline } from './check-publication-online.ts'
import type { OnlineCheck, OnlineResult } from './check-publication-online.ts'
import type { LoadedPublication } from './load-publication.ts'

/** What the faults of a publication are found by. */
export interface FaultFinding extends OnlineCheck {
  /** For the rules that need it; undefined in a build, whose findings follow from the sources alone. */
  readonly today: PartialDate | undefined
}

/**
 * Gives what is wrong with a publication up to its citations: what was found as it was read, what the rules find, and what the
 * network says or has said. The lock file is a source: a build tells of a retracted work as a check does.
 */
export async function findFaults(finding: FaultFinding): Promise<OnlineResult> {
  const { linked, loaded, today } = finding
  const online = await checkPublicationOnline(finding)
  const found = [
    ...loaded.diagnostics,
    ...checkCitations(linked, { today, sources: loaded.files }),
    ...online.diagnostics,
  ]
  return { ...online, diagnostics: found.filter((diagnostic) => !isConsequence(diagnostic, loaded)) }
}

// One fault, one message: no list is missing where its file is named, and that file could not be read.
function isConsequence({ ruleId }: Diagnostic, { frontMatter, files }: LoadedPublication): boolean {
  return ruleId === 'reference-list-missing' && frontMatter.bibliography.some(({ path }) => !files.has(path))
}
