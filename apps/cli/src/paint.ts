/** Colours for a terminal; each leaves text as it is where colour is off. */
export interface Paint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
  readonly quiet: (text: string) => string
  readonly strong: (text: string) => string
}

/**
 * Gives the colours for a stream: none where it is no terminal or NO_COLOR is set to anything (no-color.org).
 * Colour only adds: nothing is said by it alone.
 */
export function choosePaint(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Paint {
  const isColoured = isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
  const ink =
    (code: string) =>
    (text: string): string =>
      isColoured ? `\u001B[${code}m${text}\u001B[0m` : text
  return { error: ink('1;31'), warning: ink('33'), info: ink('36'), quiet: ink('2'), strong: ink('1') }
}
