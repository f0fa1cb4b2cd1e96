import type { Heading } from '@edisi/document'
import { displayFamily } from '../design/lettering.ts'
import { composeInlines } from '../inlines/compose-inlines.ts'
import type { TagId } from '../paged-document.ts'
import type { ParagraphItem, SetLine } from '../paragraph-items.ts'
import { plainBox, stackLines } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { headCompany, headText } from './head-text.ts'
import { setBalanced } from './set-balanced.ts'
import { letteringOf, setWords } from './set-words.ts'

/** Adds the heading that opens a chapter: a third of a page of air, its number in small capitals, its title large. */
export function setOpening(
  heading: Heading<'finished'>,
  { frame, tag }: { readonly frame: Frame; readonly tag: TagId },
  composition: Composition,
): void {
  const { design, galley } = composition
  const { grid, opening = 0 } = design
  const text = { ...headText({ family: displayFamily, size: design.text.size * 2.35, leading: grid * 2 }, frame) }
  const numberLines = setNumber(heading, { frame, tag }, composition)
  const items = composeInlines(
    heading.children,
    { lettering: letteringOf(text, frame.lang), tag, block: heading.nodeId },
    composition,
  )
  const lines = setBalanced(items, { shape: { width: frame.width * 0.92 }, text, block: heading }, composition)
  const air = Math.max(2, opening - 2 * lines.length) * grid
  const top = air + (numberLines.length > 0 ? 1.5 * grid : 0)
  const pieces = [
    ...stackLines(numberLines, { x: frame.x, y: air, text: frame.text }),
    ...stackLines(lines, { x: frame.x, y: top, text }),
  ]
  const height = Math.ceil((top + lines.length * text.leading) / grid) * grid
  galley.add(plainBox(height, pieces, headCompany(lines, { heading, frame }, composition)))
  galley.leave({ height: 2 * grid, phase: 0 })
  galley.keepWith(2)
}

function setNumber(
  { number }: Heading<'finished'>,
  { frame, tag }: { readonly frame: Frame; readonly tag: TagId },
  composition: Composition,
): readonly SetLine[] {
  if (number === undefined) return []
  const { design, words } = composition
  const text = { ...design.text, ink: design.inks.nila, features: ['smcp', 'c2sc', 'onum'], align: 'left' as const }
  const item: ParagraphItem = {
    type: 'text',
    value: `${words.chapter} ${number}`,
    style: composition.styleOf({ ...letteringOf(text, frame.lang), tracking: 50 }),
    breaking: 'never',
    mark: composition.tags.addMark(tag),
    link: undefined,
    source: undefined,
  }
  return setWords([item], { shape: { width: frame.width }, text, block: undefined }, composition)
}
