import { applyFixes } from '@edisi/diagnostics'
import type { VFile } from 'vfile'
import { findingsOf } from './findings-of.ts'

/**
 * Gives the text of a checked file with the safe fixes made, as `edisi check --fix` does: every other character stays.
 * The text as it is where the file was not checked.
 */
export function applySafeFixes(file: VFile): string {
  const text = String(file)
  const found = findingsOf(file)
  const path = found.find(({ fix }) => fix.length > 0)?.path
  return path === undefined ? text : applyFixes(text, path, found).text
}
