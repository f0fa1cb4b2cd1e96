import type { Diagnostic } from '@edisi/diagnostics'
import type { PublicationReport } from '../publication-report.ts'
import { pathFromHere } from './report-paths.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * Gives the findings as workflow commands, from which GitHub Actions makes annotations beside the changed lines: one line
 * each, in the order of the sources. GitHub takes columns only where a stretch lies within one line.
 */
export function toGithubAnnotations(reports: readonly PublicationReport[]): readonly string[] {
  return reports.flatMap(({ publication, result }) =>
    (result?.diagnostics ?? []).map((diagnostic) =>
      toCommand(diagnostic, pathFromHere(publication.root, diagnostic.path)),
    ),
  )
}

function toCommand(diagnostic: Diagnostic, path: string): string {
  const { severity, ruleId, place } = diagnostic
  const properties: (readonly [name: string, value: string | number])[] = [['file', path]]
  if (place !== undefined) {
    const { start, end } = place
    properties.push(['line', start.line], ['endLine', end.line])
    if (start.line === end.line) properties.push(['col', start.column], ['endColumn', end.column])
  }
  properties.push(['title', ruleId])
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${written.join(',')}::${escapeMessage(messageOf(diagnostic))}`
}

function messageOf({ reason, expected, note }: Diagnostic): string {
  const hint = expected.length === 0 ? [] : [`did you mean ${expected.map((text) => `\`${text}\``).join(' or ')}?`]
  return [reason, ...hint, ...(note === undefined ? [] : [note])].join('\n')
}

// The escapes of the runner: github.com/actions/toolkit, packages/core/src/command.ts.
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
