import type { Diagnostic } from '@edisi/diagnostics'
import type { Network, Endpoints } from './network.ts'

/** What a check by facts from the network is made with. */
export interface OnlineCheckOptions {
  readonly lockFile: LockFile
  /** The bytes of the Markdown files and bibliographies by path. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** Undefined where the network may not be asked: then the lock file alone tells. */
  readonly asking: Asking | undefined
}

/** The lock file as it stands, by its path. */
export type LockFile =
  | { readonly type: 'absent'; readonly path: string }
  | { readonly type: 'read'; readonly path: string; readonly bytes: Uint8Array }
  /** There may be one, which cannot be read. */
  | { readonly type: 'refused'; readonly path: string; readonly reason: string }

/** The network, and whom to ask. */
export interface Asking {
  readonly network: Network
  readonly endpoints: Endpoints
  /** Whether entries of the lock file that this document does not ask for stay, since other documents share the file. */
  readonly keepsOthers: boolean
}

/** What came of it: `lock` are the bytes that the lock file should have; undefined where it stays as it is. */
export interface OnlineFindings {
  readonly diagnostics: readonly Diagnostic[]
  readonly lock: Uint8Array | undefined
}
