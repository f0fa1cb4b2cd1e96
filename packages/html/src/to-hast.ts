import type { Inline } from '@edisi/document'
import type { ElementContent, Root } from 'hast'
import { takeBreaks } from './break-pages.ts'
import { createState } from './create-state.ts'
import { element } from './element.ts'
import { notesToHast } from './notes-to-hast.ts'
import { sectionsToHast } from './sections-to-hast.ts'
import type { HastInput } from './state.ts'

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

/** Gives the markup of words that stand outside the blocks, such as a title or a subtitle. */
export function toInlineHast(
  inlines: readonly Inline<'finished'>[],
  input: Omit<HastInput, 'blocks'>,
): ElementContent[] {
  return createState({ ...input, blocks: [] }).toInlines(inlines)
}
