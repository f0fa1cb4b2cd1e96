import { toDiagnostic } from '@edisi/diagnostics'
import type { Diagnostic } from '@edisi/diagnostics'

/** A citation style could not be read as CSL. */
export function styleUnreadable(path: string, reason: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'csl-unreadable',
    severity: 'error',
    at: path,
    reason: `the citation style cannot be read: ${reason.split('\n')[0] ?? ''}`,
    note: 'give a style of CSL 1.0; citations by key are printed as written until then',
  })
}
