import type { Reference } from '../../linked-document.ts'
import { findPlaces } from '../../read/find-places.ts'
import type { Checking } from '../checking.ts'
import type { EntryValue } from '../reading/entry-values.ts'

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
    const { start, end } = node.place
    const text = source.slice(start.offset, end.offset)
    const placeOf = findPlaces(text, path, start)
    return [{ name: 'words', text, placeOf, exactPlaceOf: placeOf }]
  })
}
