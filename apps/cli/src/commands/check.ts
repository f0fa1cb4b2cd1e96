import { checkPublication, fixPublication } from '@edisi/press'
import type { CheckMeans, CheckResult, Network, Today } from '@edisi/press'
import { relative, resolve } from 'node:path'
import { diskFiles } from '../disk-files.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Fault } from '../fault.ts'
import { gravestExitCode } from '../exit-code.ts'
import { findPublications } from '../find-publications.ts'
import type { FoundPublication } from '../find-publications.ts'
import { pathFromHere } from '../formats/report-paths.ts'
import { gatherDiff } from '../gather-diff.ts'
import type { GatheredChanges } from '../gather-diff.ts'
import { describeLockFault } from '../messages.ts'
import type { Arguments } from '../parse-arguments.ts'
import { printFault } from '../print-fault.ts'
import { printInternalFault } from '../print-internal-fault.ts'
import { printReport } from '../print-report.ts'
import type { PublicationReport } from '../publication-report.ts'
import { settleExitCode } from '../settle-exit-code.ts'
import { startProgress } from '../progress.ts'
import type { Progress } from '../progress.ts'
import { writeChanges } from '../write-changes.ts'
import { writeOutputs } from '../write-outputs.ts'

/** Checks all publications that the operands name, and makes nothing. */
export async function runCheck(parsed: Arguments): Promise<ExitCode> {
  const found = parsed.operands.map((operand) => findPublications(operand, parsed.root))
  const faults = found.flatMap((result) => result.faults)
  for (const fault of faults) printFault(fault)
  const progress = startProgress(process.stderr, process.stderr.isTTY && parsed.format === 'text')
  const reports: PublicationReport[] = []
  const shown = gatherDiff()
  const network = parsed.isOnline ? await openNetwork() : undefined
  if (network && 'reason' in network) {
    printFault(network)
    return 2
  }
  for (const publication of found.flatMap((result) => result.publications))
    reports.push(await checkOne(publication, parsed, { progress, network, shown }))
  process.stdout.write(shown.toDiff((path) => pathFromHere('/', path)))
  const exitCode = gravestExitCode([...reports.map((report) => report.exitCode), ...faults.map(() => 2 as const)])
  const reported = await printReport(reports, { parsed, exitCode })
  if (parsed.showsTimings) console.error(JSON.stringify(Object.fromEntries(progress.timings())))
  return reported
}

interface CheckRun {
  readonly progress: Progress
  readonly network: Network | undefined
  readonly shown: GatheredChanges
}

// Its code is loaded only where it is asked for, and one network serves all publications: hosts are spared over all of them.
async function openNetwork(): Promise<Network | Fault> {
  const { openCommandNetwork } = await import('../online/open-command-network.ts')
  return openCommandNetwork(process.env, today())
}

async function checkOne(
  publication: FoundPublication,
  parsed: Arguments,
  { progress, network, shown }: CheckRun,
): Promise<PublicationReport> {
  try {
    const means: CheckMeans = {
      files: shown.over(diskFiles(publication.root), publication.root),
      today: today(),
      onStage: (stage) => progress.begin(publication.source.name, stage),
      network,
    }
    if (parsed.fixing !== 'none') return await fixOne(publication, { parsed, means, progress, shown })
    const result = await checkPublication(publication.source, means)
    progress.end()
    return keepLock({ publication, result, written: [], exitCode: exitCodeOf(result, parsed) })
  } catch (error) {
    progress.end()
    const exitCode = printInternalFault(error, `check \`${publication.given}\``)
    return { publication, result: undefined, written: [], exitCode }
  }
}

// What was learnt online is kept for checks without the network.
function keepLock(report: Omit<PublicationReport, 'result'> & { readonly result: CheckResult }): PublicationReport {
  const { publication, result } = report
  const fault =
    result.type === 'misconfigured' || result.lock === undefined
      ? undefined
      : writeOutputs(publication.root, [result.lock])
  if (!fault) return report
  printFault(describeLockFault(fault))
  return { ...report, exitCode: 4 }
}

function exitCodeOf(result: CheckResult, parsed: Arguments): ExitCode {
  return result.type === 'misconfigured' ? 2 : settleExitCode(result, parsed.isStrict)
}

interface FixRun {
  readonly parsed: Arguments
  readonly means: CheckMeans
  readonly progress: Progress
  readonly shown: GatheredChanges
}

// Shown, the fixes leave the findings as they are; made, they leave what could not be fixed.
async function fixOne(publication: FoundPublication, run: FixRun): Promise<PublicationReport> {
  const { parsed, means, progress, shown } = run
  const { found, left, changes } = await fixPublication(publication.source, means)
  progress.end()
  if (parsed.fixing === 'show') {
    shown.add(publication.root, changes)
    return keepLock({ publication, result: found, written: [], exitCode: exitCodeOf(found, parsed) })
  }
  const fault = writeChanges(changes.map((change) => ({ ...change, path: resolve(publication.root, change.path) })))
  if (fault) {
    printFault(fault)
    return { publication, result: found, written: [], exitCode: 4 }
  }
  const written = changes.map(({ path }) => relative('.', resolve(publication.root, path)))
  return keepLock({ publication, result: left, written, exitCode: exitCodeOf(left, parsed) })
}

function today(): Today {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}
