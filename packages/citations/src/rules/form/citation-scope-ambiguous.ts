import { walkBlocks, type List } from '@edisi/document'
import type { CitationRecord } from '../../linked-document.ts'
import type { Rule } from '../checking.ts'
import { createPlaceIndex } from '../reading/create-place-index.ts'
import { citationScopeAmbiguous } from './messages.ts'

// Of so many items on, one citation at the end leaves open what it supports.
const fewestItems = 3

/** Finds lists whose last item alone has a citation: it may be for that item or for all. */
export const checkScopeAmbiguous: Rule = ({ linked }) => {
  const citationsIn = createPlaceIndex(linked.citations, ({ place }) => place)
  return linked.document.chapters.flatMap(({ blocks }) =>
    [...walkBlocks(blocks)].flatMap((block) => {
      if (block.type !== 'list' || block.children.length < fewestItems) return []
      const record = soleCitation(block, citationsIn(block.place))
      return record ? [citationScopeAmbiguous({ at: record.place, text: record.text })] : []
    }),
  )
}

function soleCitation({ children }: List<'linked'>, within: readonly CitationRecord[]): CitationRecord | undefined {
  const start = children.at(-1)?.place.start.offset ?? Infinity
  const [record] = within
  const isLast = within.every(({ place, group }) => place.start.offset >= start && group === record?.group)
  return isLast ? record : undefined
}
