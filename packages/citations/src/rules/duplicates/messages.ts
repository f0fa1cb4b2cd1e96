import { toDiagnostic, type Diagnostic, type Place, type Related } from '@edisi/diagnostics'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place | string
  readonly text: string
  readonly first: string
  readonly related: readonly Related[]
}

/** Told of an entry whose work has an entry before it. */
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

/** Told of an entry whose title differs in a letter or two from that of another by the same author in the same year. */
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
