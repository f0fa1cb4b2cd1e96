import type { BuildResult, CheckResult } from '@edisi/press'
import type { ExitCode } from './exit-code.ts'
import type { FoundPublication } from './find-publications.ts'

/** What a publication came to. `result` is undefined after an internal fault. */
export interface PublicationReport {
  readonly publication: FoundPublication
  readonly result: BuildResult | CheckResult | undefined
  /** The files written, as a user would type their paths. */
  readonly written: readonly string[]
  readonly exitCode: ExitCode
}
