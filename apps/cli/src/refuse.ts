import type { ExitCode } from './exit-code.ts'
import type { Fault } from './fault.ts'
import { printFault } from './print-fault.ts'

/** Prints why a command does not do what was asked for; gives the exit code that says so. */
export function refuse(fault: Fault): ExitCode {
  printFault(fault)
  return 2
}
