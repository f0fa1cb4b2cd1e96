import type { Diagnostic } from '@edisi/diagnostics'

/** Gives the one line that ends a run: what came of it, and what a person can do. */
export function formatSummary(
  written: readonly string[],
  diagnostics: readonly Diagnostic[],
  failed: readonly string[],
): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => [diagnostics.filter((diagnostic) => diagnostic.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count > 1 && severity !== 'info' ? 's' : ''}`)
  const broken = failed.length === 0 ? '' : `nothing was made of ${failed.join(', ')}`
  const found = counts.length > 0 ? counts.join(', ') : broken === '' ? 'nothing to report' : ''
  const fixable = diagnostics.filter(({ fix }) => fix.length > 0).length
  const fixes = fixable === 0 ? '' : `; \`edisi check --fix\` mends ${fixable}`
  const [first] = diagnostics.toSorted((a, b) => weight(a) - weight(b))
  const help = first === undefined ? '' : `; \`edisi explain ${first.ruleId}\` tells more`
  const wrote = written.length === 0 ? '' : `wrote ${written.join(', ')}`
  return [wrote, broken, found + fixes + help].filter((part) => part !== '').join('; ')
}

function weight({ severity }: Diagnostic): number {
  return ['error', 'warning', 'info'].indexOf(severity)
}
