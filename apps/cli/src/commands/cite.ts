import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../parse-arguments.ts'

/** Turns the citations of a file into keys, or keys into prose. */
export function runCite(parsed: Arguments): Promise<ExitCode> {
  return Promise.reject(new Error(`\`${parsed.command}\` is not made yet`))
}
