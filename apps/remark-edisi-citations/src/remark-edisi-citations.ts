import type { Diagnostic } from '@edisi/diagnostics'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { checkFile } from './check-file.ts'
import type { CheckedFile } from './check-file.ts'
import { keepFindings } from './findings-of.ts'
import type { Options } from './options.ts'

/**
 * Checks the citations of a Markdown file, and whatever else is found on the way to them, and says it in messages of the
 * file. The tree is not used and stays as it is: places must be exact to the character, so the file's own text is read.
 */
export const remarkEdisiCitations: Plugin<[(Readonly<Options> | null | undefined)?]> = (options) => {
  const settings = options ?? {}
  return async (_tree, file) => {
    const checked = await checkFile(file, settings)
    keepFindings(file, checked.findings)
    for (const diagnostic of checked.findings) addMessage(file, diagnostic, checked)
    for (const diagnostic of checked.elsewhere) addMessageOfOther(file, diagnostic)
  }
}

// remark-cli, and with it every editor, loads a plugin by its default export.
// oxlint-disable-next-line import/no-default-export
export default remarkEdisiCitations

function addMessage(file: VFile, diagnostic: Diagnostic, { text }: CheckedFile): void {
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

// Messages of a file are about it alone: what is wrong in a bibliography is told with its place in words.
function addMessageOfOther(file: VFile, { path, place, reason, ruleId, fatal, url, note }: Diagnostic): void {
  const at = place === undefined ? path : `${path}:${place.start.line}:${place.start.column}`
  const message = file.message(`${reason} (${at})`, { ruleId, source: 'edisi' })
  message.fatal = fatal
  message.expected = []
  if (url !== undefined) message.url = url
  if (note !== undefined) message.note = note
}
