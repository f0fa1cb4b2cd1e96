import { makeReport } from '@edisi/press'
import type { Output } from '@edisi/press'
import { basename, dirname, join, resolve } from 'node:path'
import { diskAssets } from '../disk-assets.ts'
import { isSource } from '../disk-files.ts'
import type { ExitCode } from '../exit-code.ts'
import { formatSummary } from '../format-summary.ts'
import { usage } from '../messages.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { printFault } from '../print-fault.ts'
import type { PublicationReport } from '../publication-report.ts'
import { refuse } from '../refuse.ts'
import { writeOutputs } from '../write-outputs.ts'
import { pathFromHere } from './report-paths.ts'

/**
 * Writes the report to look at. One publication is one page: on standard output, or in the file that the user named.
 * Several are a page each, in the folder that the user named. What is wrong with a publication that could not be read is
 * printed instead. Gives the exit code of the run, or that of a fault.
 */
export async function writeHtmlReport(
  reports: readonly PublicationReport[],
  target: string | undefined,
  exitCode: ExitCode,
): Promise<ExitCode> {
  const isOne = reports.length < 2
  if (!isOne && (target === undefined || /\.html?$/i.test(target))) return refuse(usage.onePage(reports.length))
  const pages: Output[] = []
  for (const { publication, result } of reports) {
    const page = await makePage(result)
    if (page === undefined) {
      printDiagnostics(publication, result?.diagnostics ?? [])
      continue
    }
    const name = isOne && target !== undefined ? basename(target) : `${nameOf(publication.given, pages)}.html`
    pages.push({ name, bytes: new TextEncoder().encode(page) })
  }
  const [first] = pages
  if (first === undefined) return exitCode
  if (target === undefined) {
    process.stdout.write(first.bytes)
    return exitCode
  }
  const folder = isOne ? dirname(resolve(target)) : resolve(target)
  const inTheWay = pages.find(({ name }) => isSource(join(folder, name)))
  if (inTheWay) return refuse(usage.sourceInTheWay(pathFromHere(folder, inTheWay.name)))
  const fault = writeOutputs(folder, pages)
  if (fault) {
    printFault(fault)
    return 4
  }
  const diagnostics = reports.flatMap(({ result }) => result?.diagnostics ?? [])
  const written = pages.map(({ name }) => pathFromHere(folder, name))
  console.error(formatSummary(written, diagnostics, []))
  return exitCode
}

async function makePage(result: PublicationReport['result']): Promise<string | undefined> {
  if (result?.type !== 'checked') return undefined
  return makeReport(result, diskAssets(new URL('assets/', import.meta.url)))
}

// Two publications of one name are told apart by a number.
function nameOf(given: string, pages: readonly Output[]): string {
  const name = basename(resolve(given)).replace(/\.(?:md|markdown)$/i, '')
  const taken = pages.filter(
    (page) => page.name.replace(/(?:-\d+)?\.html$/, '').toLowerCase() === name.toLowerCase(),
  ).length
  return taken === 0 ? name : `${name}-${taken + 1}`
}
