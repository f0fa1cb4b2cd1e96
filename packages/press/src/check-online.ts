import type { LinkedDocument } from '@edisi/citations'
import type { Diagnostic } from '@edisi/diagnostics'
import type { Output } from './edition.ts'
import type { Files, PublicationSource } from './files.ts'
import type { LoadedPublication } from './load-publication.ts'
import type { Network } from './network.ts'

/** What a check with facts from the network works on. */
export interface OnlineCheck {
  readonly linked: LinkedDocument
  readonly loaded: LoadedPublication
  readonly source: PublicationSource
  readonly files: Files
  /** Undefined where the network may not be asked: then the lock file alone tells. */
  readonly network: Network | undefined
}

/** What came of it: `lock` is the lock file as it should stand now, by its path; undefined where it stays as it is. */
export interface OnlineFindings {
  readonly diagnostics: readonly Diagnostic[]
  readonly lock: Output | undefined
}

const nothing: OnlineFindings = { diagnostics: [], lock: undefined }

/** Checks against what the network says, or what the lock file beside the publication holds of it; else finds nothing. */
export async function checkOnline(check: OnlineCheck): Promise<OnlineFindings> {
  const path = lockPath(check.source)
  const read = await check.files.read(path)
  if (read.type === 'missing' && check.network === undefined) return nothing
  const { judgeOnline } = await import('./judge-online.ts')
  return judgeOnline(check, { path, read })
}

function lockPath({ configuration, markdown: [first] }: PublicationSource): string {
  const beside = configuration ?? first ?? ''
  return `${beside.slice(0, beside.lastIndexOf('/') + 1)}references.lock.json`
}
