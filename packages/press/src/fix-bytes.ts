import { applyFixes } from '@edisi/diagnostics'
import type { Diagnostic } from '@edisi/diagnostics'

/** What came of fixing the bytes of one file. */
export type FixedBytes =
  | { readonly type: 'fixed'; readonly bytes: Uint8Array; readonly fixed: readonly Diagnostic[] }
  | { readonly type: 'same' }
  /** The file is of a kind that cannot be changed without a change beside the fixes. */
  | { readonly type: 'refused'; readonly reason: string }

/**
 * Makes the safe fixes of findings in the bytes of the file at `path`. Every byte beside them stays, a byte order mark
 * and the ends of lines too: decoding UTF-8 strictly and encoding it again gives the same bytes.
 */
export function fixBytes(bytes: Uint8Array, path: string, diagnostics: readonly Diagnostic[]): FixedBytes {
  const fixable = diagnostics.filter(({ fix }) => fix.length > 0 && fix.every(({ place }) => place.path === path))
  if (fixable.length === 0) return { type: 'same' }
  if (bytes.includes(0)) return { type: 'refused', reason: 'it has NUL bytes' }
  let text
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { type: 'refused', reason: 'it is not UTF-8 throughout' }
  }
  // Places count from behind a byte order mark.
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const source = text.slice(mark.length)
  const { text: changed, fixed } = applyFixes(source, path, fixable)
  if (changed === source) return { type: 'same' }
  return { type: 'fixed', bytes: new TextEncoder().encode(mark + changed), fixed }
}
