import type { Inline, NodeId, PageBreak } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element, text } from './element.ts'
import type { State } from './state.ts'

/** Gives the id of the place where a printed page begins. It has a letter that no slug has, so it meets no other id. */
export function pageBreakId(pageBreak: PageBreak): string {
  return `page_${pageBreak.label}`
}

/** Gives the markup of a block's words, with the page breaks that fall into them or have waited for a text. */
export function placeInlines(
  nodeId: NodeId,
  inlines: readonly Inline<'finished'>[],
  state: State,
): readonly ElementContent[] {
  beginText(nodeId, state)
  const content = state.toInlines(inlines)
  return [...content, ...takeBreaks(state)]
}

/**
 * Gives the markup of a part of a block's words, such as one term of several. Page breaks of the block that lie beyond it
 * wait for the block's next part; `keepBreaks` at the block's end lets go what is left.
 */
export function placePart(
  nodeId: NodeId,
  inlines: readonly Inline<'finished'>[],
  state: State,
): readonly ElementContent[] {
  beginText(nodeId, state)
  const content = state.toInlines(inlines)
  const { waiting, offset } = state.page
  if (waiting.length > 0) {
    state.breaks.set(
      nodeId,
      waiting.map((pageBreak) => ({ ...pageBreak, offset: pageBreak.offset - offset })),
    )
    state.page.waiting = []
  }
  return content
}

/** Begins a block's text: its page breaks join those that wait, and offsets count from 0. */
export function beginText(nodeId: NodeId, state: State): void {
  // Breaks that have waited belong before this text, so their own offsets no longer count.
  state.page.waiting = [
    ...state.page.waiting.map((waiting) => ({ ...waiting, offset: 0 })),
    ...takeBreaksOf(nodeId, state),
  ]
  state.page.offset = 0
}

/** Lets the page breaks of a block without words of its own wait for the next text. */
export function keepBreaks(nodeId: NodeId, state: State): void {
  state.page.waiting.push(...takeBreaksOf(nodeId, state))
}

/** Gives words as text nodes, parted where a page begins; the text's offset moves on by their length. */
export function placeText(value: string, state: State): ElementContent[] {
  const { page } = state
  const start = page.offset
  page.offset += value.length
  if (page.waiting.length === 0) return value === '' ? [] : [text(value)]
  const parts: ElementContent[] = []
  let from = 0
  for (const pageBreak of page.waiting) {
    const at = Math.max(from, pageBreak.offset - start)
    if (at >= value.length) break
    if (at > from) parts.push(text(value.slice(from, at)))
    parts.push(toPageBreak(pageBreak))
    from = at
  }
  page.waiting = page.waiting.filter((pageBreak) => pageBreak.offset - start >= value.length)
  if (from < value.length) parts.push(text(value.slice(from)))
  return parts
}

/** Gives all page breaks that still wait, as markup. */
export function takeBreaks(state: State): readonly ElementContent[] {
  if (state.page.waiting.length === 0) return []
  const taken = state.page.waiting.map(toPageBreak)
  state.page.waiting = []
  return taken
}

function takeBreaksOf(nodeId: NodeId, state: State): readonly PageBreak[] {
  const breaks = state.breaks.get(nodeId)
  if (breaks === undefined) return []
  state.breaks.delete(nodeId)
  return breaks
}

function toPageBreak(pageBreak: PageBreak): ElementContent {
  return element(
    'span',
    { id: pageBreakId(pageBreak), role: 'doc-pagebreak', 'epub:type': 'pagebreak', ariaLabel: `${pageBreak.label}.` },
    [],
  )
}
