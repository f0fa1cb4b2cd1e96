import type { Diagnostic } from '@edisi/diagnostics'
import type { ExitCode } from './exit-code.ts'

/** Gives the exit code of a publication that was read: 1 for content errors, 3 for warnings under `--strict`. */
export function settleExitCode(result: { readonly diagnostics: readonly Diagnostic[] }, isStrict: boolean): ExitCode {
  const has = (severity: Diagnostic['severity']): boolean =>
    result.diagnostics.some((diagnostic) => diagnostic.severity === severity)
  if (has('error')) return 1
  return isStrict && has('warning') ? 3 : 0
}
