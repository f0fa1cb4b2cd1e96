import { buildPublication } from '@edisi/press'
import type { BuildResult, Wishes } from '@edisi/press'
import { relative, resolve } from 'node:path'
import { diskAssets } from '../disk-assets.ts'
import { diskFiles } from '../disk-files.ts'
import type { ExitCode } from '../exit-code.ts'
import { gravestExitCode } from '../exit-code.ts'
import type { Fault } from '../fault.ts'
import { findPublications } from '../find-publications.ts'
import type { FoundPublication } from '../find-publications.ts'
import { usage } from '../messages.ts'
import type { Arguments } from '../parse-arguments.ts'
import { printFault } from '../print-fault.ts'
import { refuse } from '../refuse.ts'
import { printInternalFault } from '../print-internal-fault.ts'
import { startProgress } from '../progress.ts'
import type { Progress } from '../progress.ts'
import { printReport } from '../print-report.ts'
import type { PublicationReport } from '../publication-report.ts'
import { settleExitCode } from '../settle-exit-code.ts'
import { writeOutputs } from '../write-outputs.ts'

/** Builds the editions of all publications that the operands name. */
export async function runBuild(parsed: Arguments): Promise<ExitCode> {
  const epoch = readEpoch(process.env['SOURCE_DATE_EPOCH'])
  if (typeof epoch === 'object') return refuse(epoch)
  const found = parsed.operands.map((operand) => findPublications(operand, parsed.root))
  const publications = found.flatMap((result) => result.publications)
  const faults = found.flatMap((result) => result.faults)
  const clash = findClash(publications, parsed.output)
  if (clash) return refuse(clash)
  for (const fault of faults) printFault(fault)
  const wishes: Wishes = {
    editions: parsed.editions,
    papers: parsed.papers,
    verifies: parsed.verifies,
    sourceDateEpoch: epoch,
  }
  const progress = startProgress(process.stderr, process.stderr.isTTY && parsed.format === 'text')
  const reports: PublicationReport[] = []
  for (const publication of publications) reports.push(await buildOne(publication, { parsed, wishes, progress }))
  const exitCode = gravestExitCode([...reports.map((report) => report.exitCode), ...faults.map(() => 2 as const)])
  const reported = await printReport(reports, { parsed, exitCode })
  if (parsed.showsTimings) console.error(JSON.stringify(Object.fromEntries(progress.timings())))
  return reported
}

interface BuildRun {
  readonly parsed: Arguments
  readonly wishes: Wishes
  readonly progress: Progress
}

async function buildOne(publication: FoundPublication, run: BuildRun): Promise<PublicationReport> {
  const { parsed, progress, wishes } = run
  try {
    const result = await buildPublication(publication.source, {
      files: diskFiles(publication.root),
      assets: diskAssets(new URL('assets/', import.meta.url)),
      wishes,
      onStage: (stage) => progress.begin(publication.source.name, stage),
    })
    progress.begin(publication.source.name, 'write')
    const report = writeResult(publication, result, parsed)
    progress.end()
    return report
  } catch (error) {
    progress.end()
    const exitCode = printInternalFault(error, `build \`${publication.given}\``)
    return { publication, result: undefined, written: [], exitCode }
  }
}

function writeResult(publication: FoundPublication, result: BuildResult, parsed: Arguments): PublicationReport {
  if (result.type === 'misconfigured') return { publication, result, written: [], exitCode: 2 }
  const folder = parsed.output === undefined ? publication.outputFolder : resolve(parsed.output)
  const fault = writeOutputs(folder, result.outputs)
  if (fault) {
    printFault(fault)
    return { publication, result, written: [], exitCode: 4 }
  }
  const written = result.outputs.map(({ name }) => relative('.', resolve(folder, name)))
  return { publication, result, written, exitCode: settleExitCode(result, parsed.isStrict) }
}

// Two inputs whose editions would have one name are told before anything is written.
function findClash(publications: readonly FoundPublication[], output: string | undefined): Fault | undefined {
  const taken = new Map<string, FoundPublication>()
  for (const publication of publications) {
    const folder = output === undefined ? publication.outputFolder : resolve(output)
    const target = resolve(folder, publication.source.name)
    const first = taken.get(target.toLowerCase())
    if (first) return usage.sameOutput(relative('.', target), first.given, publication.given)
    taken.set(target.toLowerCase(), publication)
  }
  return undefined
}

function readEpoch(value: string | undefined): number | undefined | Fault {
  if (value === undefined || value === '') return undefined
  // The last second of the year 9999: beyond it no date of an edition can be written.
  if (!/^\d{1,12}$/.test(value) || Number(value) > 253_402_300_799) return usage.badEpoch(value)
  return Number(value)
}
