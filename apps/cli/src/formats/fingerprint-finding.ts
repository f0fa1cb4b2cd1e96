import type { Diagnostic } from '@edisi/diagnostics'
import { createHash } from 'node:crypto'

/** Gives each finding of a report its fingerprint. */
export interface Fingerprints {
  /** `lines` are those of the file that it stands in; without them its reason stands for its words. */
  readonly of: (diagnostic: Diagnostic, path: string, lines: readonly string[] | undefined) => string
}

/**
 * Begins the fingerprints of a report. A fingerprint is made of the rule, the file, and the words of the finding, and of
 * which one it is among equals: it stays when lines are put in above, and when the words are set over other lines.
 */
export function createFingerprints(): Fingerprints {
  const counts = new Map<string, number>()
  return {
    of: (diagnostic, path, lines) => {
      const words = wordsOf(diagnostic, lines).replaceAll(/\s+/g, ' ').trim()
      const key = [diagnostic.ruleId, path, words].join('\0')
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}:${count}`
    },
  }
}

function wordsOf({ place, reason }: Diagnostic, lines: readonly string[] | undefined): string {
  if (place === undefined || lines === undefined) return reason
  const { start, end } = place
  const covered = lines.slice(start.line - 1, end.line)
  if (start.line === end.line) {
    const line = covered[0] ?? ''
    // An empty stretch has no words: the line that it stands in tells which one it is.
    return start.column === end.column ? line : line.slice(start.column - 1, end.column - 1)
  }
  return covered
    .map((line, index) => {
      if (index === 0) return line.slice(start.column - 1)
      return index === covered.length - 1 ? line.slice(0, end.column - 1) : line
    })
    .join('\n')
}
