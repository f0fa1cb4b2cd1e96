import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../parse-arguments.ts'

/** Prints the references of all publications that the operands name. */
export function runReferences(parsed: Arguments): Promise<ExitCode> {
  return Promise.reject(new Error(`\`${parsed.command}\` is not made yet`))
}
