import { checkOnline, lockName } from '@edisi/citations'
import type { Asking, LinkedDocument, LockFile } from '@edisi/citations'
import type { Diagnostic } from '@edisi/diagnostics'
import type { Output } from './edition.ts'
import type { FileRead, Files, PublicationSource } from './files.ts'
import type { LoadedPublication } from './load-publication.ts'
import type { Network } from './network.ts'

/** What a check by facts from the network works on. */
export interface OnlineCheck {
  readonly linked: LinkedDocument
  readonly loaded: LoadedPublication
  readonly source: PublicationSource
  readonly files: Files
  /** Undefined where the network may not be asked: then the lock file alone tells. */
  readonly network: Network | undefined
}

/** What came of it: `lock` is the lock file as it should stand, by its path; undefined where it stays as it is. */
export interface OnlineResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly lock: Output | undefined
}

/** Checks by what the network says, or by what the lock file beside the publication holds of it; else finds nothing. */
export async function checkPublicationOnline(check: OnlineCheck): Promise<OnlineResult> {
  const { linked, loaded, source, files, network } = check
  const path = lockPath(source)
  const read = await files.read(path)
  if (read.type === 'missing' && network === undefined) return { diagnostics: [], lock: undefined }
  const { asking, diagnostics } = await settleAsking(check)
  const lockFile = toLockFile(path, read)
  const found = await checkOnline(linked, { lockFile, sources: loaded.files, asking })
  return {
    diagnostics: [...diagnostics, ...found.diagnostics],
    lock: found.lock === undefined ? undefined : { name: path, bytes: found.lock },
  }
}

function lockPath({ configuration, markdown: [first] }: PublicationSource): string {
  const beside = configuration ?? first ?? ''
  return `${beside.slice(0, beside.lastIndexOf('/') + 1)}${lockName}`
}

async function settleAsking({ loaded, source, network }: OnlineCheck): Promise<{
  readonly asking: Asking | undefined
  readonly diagnostics: readonly Diagnostic[]
}> {
  if (!network) return { asking: undefined, diagnostics: [] }
  const { readOnlineSettings } = await import('./read-online-settings.ts')
  const { settings, diagnostics } = readOnlineSettings(loaded.frontMatter.online)
  // A lone Markdown file may share the lock file with others of its folder.
  const keepsOthers = source.configuration === undefined
  return { asking: { network, endpoints: settings, keepsOthers }, diagnostics }
}

function toLockFile(path: string, read: FileRead): LockFile {
  switch (read.type) {
    case 'read':
      return { type: 'read', path, bytes: read.bytes }
    case 'missing':
      return { type: 'absent', path }
    case 'outside':
      return { type: 'refused', path, reason: "it leads out of the publication's folder" }
    case 'folder':
      return { type: 'refused', path, reason: 'it is a folder' }
    case 'unreadable':
      return { type: 'refused', path, reason: read.reason }
    default:
      return read satisfies never
  }
}
