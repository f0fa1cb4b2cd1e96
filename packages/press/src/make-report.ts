import type { CheckedPublication } from './check-publication.ts'
import type { Assets } from './files.ts'

/** Gives the report of a check as one self-contained web page. What makes it is loaded when it is asked for. */
export async function makeReport(checked: CheckedPublication, assets: Assets): Promise<string> {
  const { reportPublication } = await import('./report/report-publication.ts')
  return reportPublication(checked, assets)
}
