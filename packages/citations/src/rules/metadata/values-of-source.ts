import type { Reference } from '../../linked-document.ts'
import type { Checking } from '../checking.ts'
import type { EntryValue } from './entry-values.ts'

/**
 * Gives the words of a prose entry as they stand in the source, before Markdown is read: a value for each text, without
 * code, formulas, and the addresses of links.
 */
export function valuesOfSource(checking: Checking, { passage, path }: Reference): readonly EntryValue[] {
  const words = passage === undefined ? undefined : checking.linked.passages[passage]?.words
  const source = checking.sourceOf(path)
  if (!words || source === undefined) return []
  return words.leaves.flatMap(({ node }) => {
    if (node.type !== 'text' || node.place.path !== path) return []
    const { start } = node.place
    const text = source.slice(start.offset, node.place.end.offset)
    // The columns of what stands after a line break are not those of its place: such a text is looked at line by line.
    return linesOf(text).map((line) => {
      const from = {
        line: start.line + line.index,
        column: line.index === 0 ? start.column : 1,
        offset: start.offset + line.start,
      }
      const placeOf: (range: { readonly start: number; readonly end: number }) => ReturnType<typeof toPlace> = (
        range,
      ) => toPlace(path, from, range)
      return { name: 'words', text: line.text, placeOf, exactPlaceOf: placeOf }
    })
  })
}

function toPlace(
  path: string,
  from: { readonly line: number; readonly column: number; readonly offset: number },
  { start, end }: { readonly start: number; readonly end: number },
): { readonly path: string; readonly start: typeof from; readonly end: typeof from } {
  const move = (by: number): typeof from => ({ line: from.line, column: from.column + by, offset: from.offset + by })
  return { path, start: move(start), end: move(end) }
}

function linesOf(text: string): readonly { readonly text: string; readonly index: number; readonly start: number }[] {
  let start = 0
  return text.split('\n').map((line, index) => {
    const from = start
    start += line.length + 1
    return { text: line, index, start: from }
  })
}
