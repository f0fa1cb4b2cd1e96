import { wordsOf } from '@edisi/document'
import type { NodeId, PageBreak } from '@edisi/document'
import type { ElementContent, Root } from 'hast'
import { blocksToHast } from './blocks-to-hast.ts'
import { takeBreaks } from './break-pages.ts'
import { element } from './element.ts'
import { inlinesToHast } from './inlines-to-hast.ts'
import { notesToHast } from './notes-to-hast.ts'
import { sectionsToHast } from './sections-to-hast.ts'
import type { HastInput, State } from './state.ts'

/**
 * Gives the markup of a chapter's blocks, and after them a section with the notes whose first call they hold.
 * A list of references stands with its heading in a section of its own. No element around the whole; no title.
 * Ids are the printed ids of the model, those of page breaks `pageBreakId`'s. What an author wrote is always text.
 */
export function toHast(input: HastInput): Root {
  const state = createState(input)
  const children: ElementContent[] = sectionsToHast(input.blocks, state)
  const left = takeBreaks(state)
  if (left.length > 0) children.push(element('div', {}, left))
  return { type: 'root', children: [...children, ...notesToHast(state)] }
}

function createState(input: HastInput): State {
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
  for (const pageBreak of pageBreaks) {
    const group = groups.get(pageBreak.block)
    if (group) group.push(pageBreak)
    else groups.set(pageBreak.block, [pageBreak])
  }
  return groups
}
