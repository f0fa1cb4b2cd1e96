import { toDiagnostic, type Diagnostic, type Place, type Related } from '@edisi/diagnostics'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place | string
  readonly text: string
  readonly first: string
  readonly related: readonly Related[]
}

export function referenceDuplicate({ at, text, first, related, why }: Found & { readonly why: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-duplicate',
    severity: 'warning',
    at,
    reason: `the entry \`${shorten(text)}\` is the work of \`${shorten(first)}\` again: ${why}`,
    related,
    note: 'keep one of the two, and let the citations lead to it',
  })
}

export function referenceNearDuplicate({ at, text, first, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-near-duplicate',
    severity: 'info',
    at,
    reason: `the entry \`${shorten(text)}\` has nearly the title of \`${shorten(first)}\`, and the same author and year`,
    related,
    note: 'if it is one work, keep one of the two',
  })
}
