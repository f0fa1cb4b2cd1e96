import type { ParsedChapter } from '../parse-chapter.ts'
import { toId } from '../slug.ts'
import { walkBlocks } from '../walk-blocks.ts'

/** Gives the names that authors gave to places, as written and as printed; not those that come of a heading's words. */
export function givenNames(chapters: readonly ParsedChapter[]): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (name: string | undefined): void => {
    if (name !== undefined) names.add(name).add(toId(name))
  }
  for (const { blocks, notes, aliases } of chapters) {
    for (const name of aliases.keys()) add(name)
    for (const tree of [blocks, ...notes.map((note) => note.children)]) {
      for (const block of walkBlocks(tree)) if ('id' in block) add(block.id)
    }
  }
  return names
}
