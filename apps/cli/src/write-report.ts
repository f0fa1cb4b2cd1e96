import { basename, dirname, resolve } from 'node:path'
import { isSource } from './disk-files.ts'
import type { ExitCode } from './exit-code.ts'
import { usage } from './messages.ts'
import { printFault } from './print-fault.ts'
import { refuse } from './refuse.ts'
import { writeOutputs } from './write-outputs.ts'

/**
 * Gives a report out: to the file that the user named, whole or not at all, else on standard output. Gives the exit code
 * of the run, which is 2 where the file is a source of the report, and 4 where it cannot be written.
 */
export function writeReport(text: string, target: string | undefined, exitCode: ExitCode): ExitCode {
  if (target === undefined) {
    process.stdout.write(text)
    return exitCode
  }
  const path = resolve(target)
  if (isSource(path)) return refuse(usage.sourceInTheWay(target))
  const fault = writeOutputs(dirname(path), [{ name: basename(path), bytes: new TextEncoder().encode(text) }])
  if (fault === undefined) return exitCode
  printFault(fault)
  return 4
}
