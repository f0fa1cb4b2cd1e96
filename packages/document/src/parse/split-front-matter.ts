import type { Point } from '@edisi/diagnostics'

/** Where the parts of a source file stand. `yaml` is undefined where no front matter opens the file. */
export interface SplitSource {
  readonly yaml: { readonly text: string; readonly start: Point; readonly end: Point } | undefined
  /** Where the Markdown begins. */
  readonly body: Point
  /** The point of an opening line `---` with keys beneath it that is never closed. */
  readonly unclosed: Point | undefined
}

/**
 * Splits a source file into front matter and Markdown. Front matter opens with a first line `---` and closes with the
 * next line `---` or `...`; a first line that is followed by a blank line is a thematic break (Pandoc's rule).
 */
export function splitFrontMatter(text: string): SplitSource {
  const fileStart: Point = { line: 1, column: 1, offset: 0 }
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (!opening || /^[ \t]*(?:\r|\n|$)/.test(text.slice(opening[0].length, opening[0].length + 200))) {
    return { yaml: undefined, body: fileStart, unclosed: undefined }
  }
  const start: Point = { line: 2, column: 1, offset: opening[0].length }
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/m
  const rest = text.slice(start.offset)
  const found = closing.exec(rest)
  if (!found) {
    const looksLikeKeys = /^[\w-]+[ \t]*:/.test(rest)
    return { yaml: undefined, body: fileStart, unclosed: looksLikeKeys ? fileStart : undefined }
  }
  const yaml = rest.slice(0, found.index)
  const end: Point = { line: start.line + countLineBreaks(yaml), column: 1, offset: start.offset + found.index }
  const body: Point = { line: end.line + 1, column: 1, offset: end.offset + found[0].length }
  return { yaml: { text: yaml, start, end }, body, unclosed: undefined }
}

function countLineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}
