import { walkBlocks } from '@edisi/document'
import { addToGroup } from '../../add-to-group.ts'
import type { TextRange } from '../../inline-text.ts'
import type { LinkedDocument, Passage } from '../../linked-document.ts'
import type { Checking } from '../checking.ts'
import { findFirst } from './create-place-index.ts'
import { readOnce } from './read-once.ts'

/** Says which passages are the author's own words in the language of their chapter, and which language that is. */
export interface OwnText {
  /** Whether a passage is neither within a quotation nor within a division of another language. */
  readonly isOwn: (passage: Passage) => boolean
  /** The primary subtag of the language of a passage's chapter, in lower case. */
  readonly langOf: (passage: Pick<Passage, 'chapter'>) => string
}

/** Tells the author's own words from those of others. */
export function readOwnText({ linked }: Pick<Checking, 'linked'>): OwnText {
  return readOwnTextOf(linked)
}

const readOwnTextOf: (linked: LinkedDocument) => OwnText = readOnce((linked) => {
  const ranges = collectRanges(linked)
  return {
    isOwn: (passage) => {
      const place = passage.words.leaves[0]?.node.place
      if (!place) return true
      const { offset } = place.start
      const list = ranges.get(place.path) ?? []
      return (list[findFirst(list, offset + 1) - 1]?.end ?? -1) <= offset
    },
    langOf: ({ chapter }) =>
      (linked.document.chapters[chapter]?.lang ?? linked.document.lang).split('-')[0]?.toLowerCase() ?? '',
  }
})

function collectRanges({ document }: LinkedDocument): ReadonlyMap<string, readonly TextRange[]> {
  const ranges = new Map<string, TextRange[]>()
  for (const chapter of document.chapters) {
    for (const block of walkBlocks([...chapter.blocks, ...chapter.notes.flatMap(({ children }) => children)])) {
      if (block.type !== 'quotation' && block.lang === undefined) continue
      const { path, start, end } = block.place
      const range = { start: start.offset, end: end.offset }
      addToGroup(ranges, path, range)
    }
  }
  return new Map([...ranges].map(([path, list]) => [path, joinRanges(list)]))
}

/** Sorts ranges, and leaves out those that lie within another. */
function joinRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if ((joined.at(-1)?.end ?? -1) < range.end) joined.push(range)
  return joined
}
