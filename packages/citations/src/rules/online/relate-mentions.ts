import type { Related } from '@edisi/diagnostics'
import type { Mention } from '../../online/collect-subjects.ts'

/** Gives further mentions of an address as places of a finding. */
export function relateMentions(mentions: readonly Mention[]): readonly Related[] {
  return mentions.map(({ written, path, place }) => ({
    path,
    line: place?.start.line ?? 1,
    column: place?.start.column ?? 1,
    text: written,
  }))
}
