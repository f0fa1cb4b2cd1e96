import type { Diagnostic } from '@edisi/diagnostics'
import type { VFile } from 'vfile'

/**
 * Adds a finding in a file to its messages; `text` is that of the file. A language server makes a quick fix of each text
 * that a message has in `expected`.
 */
export function addMessage(file: VFile, diagnostic: Diagnostic, text: string): void {
  const { place, reason, ruleId, fatal, url, note } = diagnostic
  const message = file.message(reason, {
    ruleId,
    source: 'edisi',
    ...(place === undefined ? {} : { place: { start: place.start, end: place.end } }),
  })
  message.fatal = fatal
  if (place !== undefined) message.actual = text.slice(place.start.offset, place.end.offset)
  message.expected = expectedOf(diagnostic)
  if (url !== undefined) message.url = url
  if (note !== undefined) message.note = note
}

// A single safe edit of the very stretch is what is expected there, and comes first.
function expectedOf({ place, expected, fix }: Diagnostic): string[] {
  const [edit, ...more] = fix
  const isOfPlace =
    edit !== undefined &&
    more.length === 0 &&
    edit.place.path === place?.path &&
    edit.place.start.offset === place.start.offset &&
    edit.place.end.offset === place.end.offset
  return isOfPlace ? [edit.text, ...expected.filter((text) => text !== edit.text)] : [...expected]
}

/** Adds a finding in another file. Messages are about their file alone: its place is told in words. */
export function addMessageOfOther(file: VFile, { path, place, reason, ruleId, fatal, url, note }: Diagnostic): void {
  const at = place === undefined ? path : `${path}:${place.start.line}:${place.start.column}`
  const message = file.message(`${reason} (${at})`, { ruleId, source: 'edisi' })
  message.fatal = fatal
  message.expected = []
  if (url !== undefined) message.url = url
  if (note !== undefined) message.note = note
}
