import type { Diagnostic } from '@edisi/diagnostics'
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { FoundPublication } from './find-publications.ts'
import { formatDiagnostic } from './format-diagnostic.ts'
import { choosePaint } from './paint.ts'

/** Prints findings for a person on standard error, each with a frame of its source. */
export function printDiagnostics({ root }: FoundPublication, diagnostics: readonly Diagnostic[]): void {
  const paint = choosePaint(process.stderr.isTTY, process.env)
  const showPath = (path: string): string => relative('.', resolve(root, path))
  const linesOf = readLines(root)
  for (const diagnostic of diagnostics) console.error(`${formatDiagnostic(diagnostic, { paint, showPath, linesOf })}\n`)
}

/** Gives the lines of sources for their frames; what cannot be read any more has none. */
export function readLines(root: string): (path: string) => readonly string[] | undefined {
  const read = new Map<string, readonly string[] | undefined>()
  return (path) => {
    if (!read.has(path)) read.set(path, linesOfFile(resolve(root, path)))
    return read.get(path)
  }
}

function linesOfFile(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/)
  } catch {
    return undefined
  }
}
