import type { Diagnostic } from '@edisi/diagnostics'

/** A file of an edition, whole. `name` is its file name, without a folder. */
export interface Output {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What making an edition came to. */
export interface MadeEdition {
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
}
