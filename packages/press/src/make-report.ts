import type { CheckResult } from './check-publication.ts'
import type { Assets } from './files.ts'

/**
 * Gives the report of a check as one self-contained web page; undefined where the publication could not be read. What
 * makes it is loaded when it is asked for.
 */
export async function makeReport(result: CheckResult, assets: Assets): Promise<string | undefined> {
  const { reportPublication } = await import('./report/report-publication.ts')
  return reportPublication(result, assets)
}
