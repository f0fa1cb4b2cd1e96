import type { ExitCode } from './exit-code.ts'
import { describeInternalFault } from './messages.ts'
import { printFault } from './print-fault.ts'

/** Prints a fault of ours, met while trying to do something, and where it happened if asked to; gives its exit code. */
export function printInternalFault(error: unknown, verb: string): ExitCode {
  printFault(describeInternalFault(error, verb))
  if (process.env['EDISI_DEBUG'] !== undefined && error instanceof Error) console.error(error.stack)
  return 5
}
