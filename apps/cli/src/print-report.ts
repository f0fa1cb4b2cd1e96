import type { BuildResult, CheckResult } from '@edisi/press'
import { relative, resolve } from 'node:path'
import { readFileSync } from 'node:fs'
import type { ExitCode } from './exit-code.ts'
import type { FoundPublication } from './find-publications.ts'
import { formatDiagnostic } from './format-diagnostic.ts'
import { formatSummary } from './format-summary.ts'
import { choosePaint } from './paint.ts'
import type { Arguments } from './parse-arguments.ts'
import { toJsonReport } from './to-json-report.ts'

/** What a publication came to. `result` is undefined after an internal fault. */
export interface PublicationReport {
  readonly publication: FoundPublication
  readonly result: BuildResult | CheckResult | undefined
  /** The files written, as a user would type their paths. */
  readonly written: readonly string[]
  readonly exitCode: ExitCode
}

/** Prints what all publications came to: for a person on standard error, or as JSON on standard output. */
export function printReport(
  reports: readonly PublicationReport[],
  { parsed, exitCode }: { readonly parsed: Arguments; readonly exitCode: ExitCode },
): void {
  switch (parsed.format) {
    case 'json':
      console.log(JSON.stringify(toJsonReport(reports, exitCode), undefined, 2))
      return
    case 'text':
    case 'sarif':
    case 'github':
    case 'html':
      printText(reports)
      return
    default:
      return parsed.format satisfies never
  }
}

function printText(reports: readonly PublicationReport[]): void {
  const paint = choosePaint(process.stderr.isTTY, process.env)
  for (const { publication, result } of reports) {
    const showPath = (path: string): string => relative('.', resolve(publication.root, path))
    const linesOf = readLines(publication.root)
    for (const diagnostic of result?.diagnostics ?? [])
      console.error(`${formatDiagnostic(diagnostic, { paint, showPath, linesOf })}\n`)
  }
  if (reports.length === 0) return
  const written = reports.flatMap((report) => report.written)
  const diagnostics = reports.flatMap(({ result }) => result?.diagnostics ?? [])
  const failed = reports
    .filter(({ exitCode: code }) => code === 2 || code > 3)
    .map(({ publication }) => publication.given)
  console.error(formatSummary(written, diagnostics, failed))
}

// The lines of a source for its frames; what cannot be read any more has none.
function readLines(root: string): (path: string) => readonly string[] | undefined {
  const read = new Map<string, readonly string[] | undefined>()
  return (path) => {
    if (!read.has(path)) read.set(path, linesOfFile(resolve(root, path)))
    return read.get(path)
  }
}

function linesOfFile(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/)
  } catch {
    return undefined
  }
}
