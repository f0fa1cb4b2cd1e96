import type { Fault } from './fault.ts'
import { choosePaint } from './paint.ts'
import { showControls } from './show-controls.ts'

/** Prints a fault that has no place in a source: of the command line, of the machine, or of ours. */
export function printFault(fault: Fault): void {
  const paint = choosePaint(process.stderr.isTTY, process.env)
  console.error(
    `${paint.error('error')}: ${paint.strong(showControls(fault.reason))}\n  help: ${showControls(fault.help)}`,
  )
}
