import { checkPublication } from '@edisi/press'
import type { Today } from '@edisi/press'
import { diskFiles } from '../disk-files.ts'
import type { ExitCode } from '../exit-code.ts'
import { gravestExitCode } from '../exit-code.ts'
import { findPublications } from '../find-publications.ts'
import type { FoundPublication } from '../find-publications.ts'
import { describeInternalFault } from '../messages.ts'
import type { Arguments } from '../parse-arguments.ts'
import { printFault } from '../print-fault.ts'
import { printReport } from '../print-report.ts'
import type { PublicationReport } from '../publication-report.ts'
import { settleExitCode } from '../settle-exit-code.ts'
import { startProgress } from '../progress.ts'
import type { Progress } from '../progress.ts'

/** Checks all publications that the operands name, and makes nothing. */
export async function runCheck(parsed: Arguments): Promise<ExitCode> {
  const found = parsed.operands.map((operand) => findPublications(operand, parsed.root))
  const faults = found.flatMap((result) => result.faults)
  for (const fault of faults) printFault(fault)
  const progress = startProgress(process.stderr, process.stderr.isTTY && parsed.format === 'text')
  const reports: PublicationReport[] = []
  for (const publication of found.flatMap((result) => result.publications))
    reports.push(await checkOne(publication, parsed, progress))
  const exitCode = gravestExitCode([...reports.map((report) => report.exitCode), ...faults.map(() => 2 as const)])
  const reported = await printReport(reports, { parsed, exitCode })
  if (parsed.showsTimings) console.error(JSON.stringify(Object.fromEntries(progress.timings())))
  return reported
}

async function checkOne(
  publication: FoundPublication,
  parsed: Arguments,
  progress: Progress,
): Promise<PublicationReport> {
  try {
    const result = await checkPublication(publication.source, {
      files: diskFiles(publication.root),
      today: today(),
      onStage: (stage) => progress.begin(publication.source.name, stage),
    })
    progress.end()
    const exitCode = result.isMisconfigured ? 2 : settleExitCode(result, parsed.isStrict)
    return { publication, result, written: [], exitCode }
  } catch (error) {
    progress.end()
    printFault(describeInternalFault(error, `check \`${publication.given}\``))
    if (process.env['EDISI_DEBUG'] !== undefined && error instanceof Error) console.error(error.stack)
    return { publication, result: undefined, written: [], exitCode: 5 }
  }
}

function today(): Today {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}
