import { overlayFiles } from '@edisi/press'
import type { Files, SourceChange } from '@edisi/press'
import { resolve } from 'node:path'
import { formatDiff } from './format-diff.ts'

/** Changes that are shown and not written, by the whole path of their files: several publications may share one. */
export interface GatheredChanges {
  /** Gives files as they would stand after the changes so far. */
  readonly over: (files: Files, root: string) => Files
  readonly add: (root: string, changes: readonly SourceChange[]) => void
  /** Gives all changes as one diff; `show` gives the path of a file as the user would type it. */
  readonly toDiff: (show: (path: string) => string) => string
}

/** Begins to gather changes. */
export function gatherDiff(): GatheredChanges {
  const changed = new Map<string, { readonly before: Uint8Array; readonly after: Uint8Array }>()
  return {
    over: (files, root) => overlayFiles(files, (path) => changed.get(resolve(root, path))?.after),
    add: (root, changes) => {
      for (const { path, before, after } of changes) {
        const whole = resolve(root, path)
        changed.set(whole, { before: changed.get(whole)?.before ?? before, after })
      }
    },
    toDiff: (show) =>
      [...changed]
        .map(([path, { before, after }]) =>
          formatDiff({ path: show(path), before: decode(before), after: decode(after) }),
        )
        .join(''),
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
