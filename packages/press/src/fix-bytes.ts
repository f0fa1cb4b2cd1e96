import { applyFixes } from '@edisi/diagnostics'
import type { Diagnostic } from '@edisi/diagnostics'
import { exactSource } from './exact-source.ts'

/** What came of fixing the bytes of one file. */
export type FixedBytes =
  | { readonly type: 'fixed'; readonly bytes: Uint8Array; readonly fixed: readonly Diagnostic[] }
  | { readonly type: 'same' }
  /** The file is of a kind that cannot be changed without a change beside the fixes. */
  | { readonly type: 'refused'; readonly reason: string }

/** Makes the safe fixes of findings in the bytes of the file at `path`. Every byte beside them stays. */
export function fixBytes(bytes: Uint8Array, path: string, diagnostics: readonly Diagnostic[]): FixedBytes {
  const fixable = diagnostics.filter(({ fix }) => fix.length > 0 && fix.every(({ place }) => place.path === path))
  if (fixable.length === 0) return { type: 'same' }
  const source = exactSource(bytes)
  if (source.type === 'refused') return source
  const { text, fixed } = applyFixes(source.text, path, fixable)
  return text === source.text ? { type: 'same' } : { type: 'fixed', bytes: source.encode(text), fixed }
}
