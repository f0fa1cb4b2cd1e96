import { sortDiagnostics } from '@edisi/diagnostics'
import type { Diagnostic } from '@edisi/diagnostics'
import { checkPublication } from './check-publication.ts'
import type { CheckMeans, CheckResult } from './check-publication.ts'
import type { Files, PublicationSource } from './files.ts'
import { fixBytes } from './fix-bytes.ts'
import { messages } from './messages.ts'
import { overlayFiles } from './overlay-files.ts'
import type { SourceChange } from './source-change.ts'

/** What fixing a publication came to. */
export interface FixResult {
  /** What the check finds as the files stand. */
  readonly found: CheckResult
  /** What the check finds once the changes are written; what could not be fixed is among it. */
  readonly left: CheckResult
  readonly changes: readonly SourceChange[]
}

// A fix may bring another to light, such as an order that is seen once names are mended; more rounds would be a quarrel of rules.
const mostRounds = 8

/**
 * Checks a publication and makes the safe fixes of what is told in its Markdown and its bibliographies, round after round
 * until nothing more is to be fixed. Nothing is written: the changes are given.
 */
export async function fixPublication(source: PublicationSource, means: CheckMeans): Promise<FixResult> {
  const changed = new Map<string, SourceChange>()
  const files = overlayFiles(means.files, (path) => changed.get(path)?.after)
  const found = await checkPublication(source, means)
  const offline: CheckMeans = { ...means, files, network: undefined }
  let left = found
  const refused = new Map<string, Diagnostic>()
  const seen = new Set<string>()
  for (let round = 0; round < mostRounds && left.type === 'checked'; round++) {
    const before = left
    const paths = new Set(left.diagnostics.filter(({ fix }) => fix.length > 0).map(({ path }) => path))
    // The configuration is read with its ends of lines made one, so that places in it are not exact.
    if (source.configuration !== undefined) paths.delete(source.configuration)
    const isChanged = await fixFiles([...paths], left.diagnostics, { files, changed, refused })
    const state = stateOf(changed)
    if (!isChanged || seen.has(state)) break
    seen.add(state)
    left = await checkPublication(source, offline)
    if (left.type === 'misconfigured') left = before
  }
  if (means.network && changed.size > 0) left = await checkPublication(source, { ...means, files })
  const diagnostics = sortDiagnostics([...left.diagnostics, ...refused.values()])
  return { found, left: { ...left, diagnostics }, changes: [...changed.values()] }
}

interface Fixing {
  readonly files: Files
  readonly changed: Map<string, SourceChange>
  readonly refused: Map<string, Diagnostic>
}

async function fixFiles(paths: readonly string[], diagnostics: readonly Diagnostic[], fixing: Fixing) {
  let isChanged = false
  for (const path of paths) {
    const read = await fixing.files.read(path)
    if (read.type !== 'read') continue
    const fixed = fixBytes(read.bytes, path, diagnostics)
    switch (fixed.type) {
      case 'same':
        break
      case 'refused':
        fixing.refused.set(path, messages.fixRefused(path, fixed.reason))
        break
      case 'fixed': {
        const before = fixing.changed.get(path)?.before ?? read.bytes
        fixing.changed.set(path, { path, before, after: fixed.bytes })
        isChanged = true
        break
      }
      default:
        return fixed satisfies never
    }
  }
  return isChanged
}

// Two rules that undo one another would bring back a state that was there.
function stateOf(changed: ReadonlyMap<string, SourceChange>): string {
  return [...changed.values()].map(({ path, after }) => `${path}\0${new TextDecoder().decode(after)}`).join('\0\0')
}
