import type { Diagnostic } from './diagnostic.ts'

/** Gives the findings in source order: by path, then place, then rule; what concerns a whole file comes first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compareText(a.path, b.path) ||
      (a.place?.start.offset ?? -1) - (b.place?.start.offset ?? -1) ||
      compareText(a.ruleId, b.ruleId),
  )
}

// Not localeCompare: its order depends on the machine, and equal sources must give equal reports.
function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
