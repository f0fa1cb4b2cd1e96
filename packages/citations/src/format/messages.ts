import { toDiagnostic, type Diagnostic, type Place } from '@edisi/diagnostics'

/** Here `at` is the publication's first file, for the style itself has no place in the text; `text` is the reason. */
export function styleUnreadable({ at, text }: { readonly at: Place | string; readonly text: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'csl-unreadable',
    severity: 'error',
    at,
    reason: `the citation style cannot be read: ${text}`,
    note: 'give a style of CSL 1.0; citations by key are printed as written until then',
  })
}
