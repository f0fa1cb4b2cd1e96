import { explainRule, listRules } from '@edisi/press'
import type { ExitCode } from './exit-code.ts'
import { formatSummary } from './format-summary.ts'
import { readRulePage } from './formats/read-rule-page.ts'
import { toGithubAnnotations } from './formats/to-github-annotations.ts'
import { toJsonReport } from './formats/to-json-report.ts'
import { toSarifReport } from './formats/to-sarif-report.ts'
import type { Arguments } from './parse-arguments.ts'
import { printDiagnostics, readLines } from './print-diagnostics.ts'
import type { PublicationReport } from './publication-report.ts'
import { writeReport } from './write-report.ts'

/**
 * Prints what all publications came to: for a person on standard error, or in one of the other forms on standard output;
 * of a check, `-o` names the file that takes it instead. Gives the exit code of the run, which a file that cannot be
 * written changes.
 */
export async function printReport(
  reports: readonly PublicationReport[],
  { parsed, exitCode }: { readonly parsed: Arguments; readonly exitCode: ExitCode },
): Promise<ExitCode> {
  const target = parsed.command === 'check' ? parsed.output : undefined
  switch (parsed.format) {
    case 'text':
      printText(reports)
      return exitCode
    case 'json':
      return writeReport(toText(toJsonReport(reports, exitCode)), target, exitCode)
    case 'sarif': {
      const rules = await readRules()
      const log = toSarifReport(reports, { exitCode, rules, linesOf: readLines('.') })
      return writeReport(toText(log), target, exitCode)
    }
    case 'github':
      return writeReport(
        toGithubAnnotations(reports)
          .map((line) => `${line}\n`)
          .join(''),
        target,
        exitCode,
      )
    case 'html': {
      const { writeHtmlReport } = await import('./formats/write-html-report.ts')
      return writeHtmlReport(reports, target, exitCode)
    }
    default:
      return parsed.format satisfies never
  }
}

function toText(report: unknown): string {
  return `${JSON.stringify(report, undefined, 2)}\n`
}

async function readRules(): Promise<readonly ReturnType<typeof readRulePage>[]> {
  const ids = await listRules()
  return Promise.all(ids.map(async (id) => readRulePage(id, (await explainRule(id)) ?? id)))
}

function printText(reports: readonly PublicationReport[]): void {
  for (const { publication, result } of reports) printDiagnostics(publication, result?.diagnostics ?? [])
  if (reports.length === 0) return
  const written = reports.flatMap((report) => report.written)
  const diagnostics = reports.flatMap(({ result }) => result?.diagnostics ?? [])
  const failed = reports
    .filter(({ exitCode: code }) => code === 2 || code > 3)
    .map(({ publication }) => publication.given)
  console.error(formatSummary(written, diagnostics, failed))
}
