import { fatalOf } from './diagnostic.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'

/** Gives a finding with another severity, as its author's settings want it. */
export function withSeverity(diagnostic: Diagnostic, severity: Severity): Diagnostic {
  return { ...diagnostic, severity, fatal: fatalOf[severity] }
}
