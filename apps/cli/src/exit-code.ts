/** The exit codes of the command, as its help and the guide tell them. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5

// From the gravest to the lightest: what several publications came to is told by the gravest of them.
const gravity: readonly ExitCode[] = [5, 4, 2, 1, 3, 0]

/** Gives the gravest of some exit codes; 0 where there is none. */
export function gravestExitCode(codes: readonly ExitCode[]): ExitCode {
  return gravity.find((code) => codes.includes(code)) ?? 0
}
