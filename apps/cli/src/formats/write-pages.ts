import type { ExitCode } from '../exit-code.ts'
import type { PublicationReport } from '../publication-report.ts'

/** Writes the report to look at: a page for each publication. */
export function writePages(
  _reports: readonly PublicationReport[],
  _target: string | undefined,
  _exitCode: ExitCode,
): Promise<ExitCode> {
  return Promise.reject(new Error('`--format html` is not made yet'))
}
