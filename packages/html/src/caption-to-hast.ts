import type { Block, Inline } from '@edisi/document'
import type { ElementContent } from 'hast'
import { placeInlines } from './break-pages.ts'
import { element, text } from './element.ts'
import type { State } from './state.ts'

/** The words under or over a block that has a number of its kind: "Figure 1" and what the author says of it. */
export interface Caption {
  readonly word: string
  readonly number: string | undefined
  readonly caption: readonly Inline<'finished'>[]
}

/** Gives a caption's markup, its label in a span of class `label`; empty where there is neither number nor caption. */
export function captionToHast(
  { word, number, caption }: Caption,
  block: Block<'finished'>,
  state: State,
): ElementContent[] {
  // A no-break space keeps a label with its number.
  const label =
    number === undefined ? [] : [element('span', { className: ['label'] }, [text(`${word}\u00A0${number}`)])]
  const words = caption.length === 0 ? [] : placeInlines(block.nodeId, caption, state)
  return label.length > 0 && words.length > 0 ? [...label, text(' '), ...words] : [...label, ...words]
}
