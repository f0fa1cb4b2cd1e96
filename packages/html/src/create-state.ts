import { wordsOf } from '@edisi/document'
import type { NodeId, PageBreak } from '@edisi/document'
import { addToGroup } from './add-to-group.ts'
import { blocksToHast } from './blocks-to-hast.ts'
import { inlinesToHast } from './inlines-to-hast.ts'
import type { HastInput, State } from './state.ts'

/** Gives the state with which the blocks of a file begin to become markup. */
export function createState(input: HastInput): State {
  const { document, chapter } = input
  const state: State = {
    input,
    words: wordsOf(chapter.lang),
    resources: new Map(document.resources.map((resource) => [resource.path, resource])),
    notes: new Map(chapter.notes.map((note) => [note.id, note])),
    breaks: groupByBlock(input.pageBreaks),
    calledNotes: [],
    page: { waiting: [], offset: 0 },
    isInLink: false,
    toBlocks: (blocks) => blocksToHast(blocks, state),
    toInlines: (inlines) => inlinesToHast(inlines, state),
  }
  return state
}

function groupByBlock(pageBreaks: readonly PageBreak[]): Map<NodeId, PageBreak[]> {
  const groups = new Map<NodeId, PageBreak[]>()
  for (const pageBreak of pageBreaks) addToGroup(groups, pageBreak.block, pageBreak)
  return groups
}
