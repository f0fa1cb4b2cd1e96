import { isReferenceHeading, plainText } from '@edisi/document'
import type { Block } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element } from './element.ts'
import type { State } from './state.ts'

/**
 * Gives the markup of the blocks of a file. A list of references and its heading, with what stands between them and up
 * to the next heading, make a section of role doc-bibliography (DPUB-ARIA 1.1); under a heading of other things, or none,
 * the list alone does. All else stays flat.
 */
export function sectionsToHast(blocks: readonly Block<'finished'>[], state: State): ElementContent[] {
  return splitAtHeadings(blocks).flatMap((part) =>
    part.some((block) => block.type === 'referenceList') ? bibliographyToHast(part, state) : state.toBlocks(part),
  )
}

// A part is a heading and what follows up to the next; the first may have none.
function splitAtHeadings(blocks: readonly Block<'finished'>[]): readonly Block<'finished'>[][] {
  const parts: Block<'finished'>[][] = []
  for (const block of blocks) {
    const part = parts.at(-1)
    if (part === undefined || block.type === 'heading') parts.push([block])
    else part.push(block)
  }
  return parts
}

function bibliographyToHast(part: readonly Block<'finished'>[], state: State): ElementContent[] {
  const [first, second] = part
  if (first?.type === 'heading' && opensList(first, second))
    return [toSection(labelOfHeading(first, state), part, state)]
  return part.flatMap((block) =>
    block.type === 'referenceList'
      ? [toSection({ ariaLabel: labelOfList(state) }, [block], state)]
      : state.toBlocks([block]),
  )
}

// What stands between another heading and the list may be a whole chapter.
function opensList(
  heading: Extract<Block<'finished'>, { readonly type: 'heading' }>,
  next: Block<'finished'> | undefined,
): boolean {
  return next?.type === 'referenceList' || isReferenceHeading(plainText(heading.children))
}

// Landmarks are told apart by their names: "References" in each of several chapters would be one name for all.
function labelOfHeading(
  heading: Extract<Block<'finished'>, { readonly type: 'heading' }>,
  { input: { chapter, document } }: State,
): SectionLabel {
  const [opening] = chapter.blocks
  const isOpening = opening?.type === 'heading' && opening.id === heading.id
  if (document.chapters.length === 1 || isOpening) return { ariaLabelledBy: heading.id }
  return { ariaLabel: `${plainText(heading.children)}: ${plainText(chapter.title)}` }
}

type SectionLabel = { readonly ariaLabelledBy: string } | { readonly ariaLabel: string }

function labelOfList(state: State): string {
  const { chapter, document } = state.input
  return document.chapters.length > 1
    ? `${state.words.references}: ${plainText(chapter.title)}`
    : state.words.references
}

function toSection(label: SectionLabel, part: readonly Block<'finished'>[], state: State): ElementContent {
  const epub = state.input.flavour === 'epub' ? { 'epub:type': 'bibliography' } : {}
  return element(
    'section',
    { className: ['bibliography'], role: 'doc-bibliography', ...epub, ...label },
    state.toBlocks(part),
  )
}
