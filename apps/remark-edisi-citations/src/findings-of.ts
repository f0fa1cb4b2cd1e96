import type { Diagnostic } from '@edisi/diagnostics'
import type { VFile } from 'vfile'

// By the file itself, so that its `data` stays the user's own.
const findings = new WeakMap<VFile, readonly Diagnostic[]>()

/** Keeps what was found in a file, for what comes after the check. */
export function keepFindings(file: VFile, found: readonly Diagnostic[]): void {
  findings.set(file, found)
}

/** Gives what was found in a file; nothing where it has not been checked. */
export function findingsOf(file: VFile): readonly Diagnostic[] {
  return findings.get(file) ?? []
}
