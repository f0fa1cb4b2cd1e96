import type { TextChange } from '@edisi/citations'
import { exactSource } from './exact-source.ts'
import type { SourceChange } from './source-change.ts'

/** Changed files, or the first that cannot be changed without a change beside what is asked for. */
export type ChangedSources =
  | { readonly type: 'changed'; readonly changes: readonly SourceChange[] }
  | { readonly type: 'refused'; readonly path: string; readonly reason: string }

/** Makes changes in the bytes of files; every byte beside them stays. The changes of a file do not overlap. */
export function changeSources(
  wanted: ReadonlyMap<string, readonly TextChange[]>,
  files: ReadonlyMap<string, Uint8Array>,
): ChangedSources {
  const changes: SourceChange[] = []
  for (const [path, edits] of wanted) {
    const before = files.get(path)
    if (before === undefined || edits.length === 0) continue
    const source = exactSource(before)
    if (source.type === 'refused') return { ...source, path }
    changes.push({ path, before, after: source.encode(applyChanges(source.text, edits)) })
  }
  return { type: 'changed', changes }
}

function applyChanges(text: string, edits: readonly TextChange[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(done, start), replacement)
    done = end
  }
  return parts.join('') + text.slice(done)
}
