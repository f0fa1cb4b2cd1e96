import type { Quotation } from '@edisi/document'
import { composeInlines } from '../inlines/compose-inlines.ts'
import { addLines } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { widenFrame } from './inset-frame.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { letteringOf, setWords } from './set-words.ts'

/** Adds a quotation, indented on both sides, with its source on a line of its own after a dash. */
export function setQuotation(quotation: Quotation<'finished'>, narrow: Frame, composition: Composition): void {
  const frame = widenFrame(narrow, composition)
  const lang = quotation.lang === undefined ? {} : { lang: quotation.lang }
  const tag = composition.tags.addTag(frame.tag, 'BlockQuote', lang)
  const indent = frame.text.size * 1.5
  const inner: Frame = { ...frame, x: frame.x + indent, width: frame.width - 2 * indent, tag, isPage: false }
  leaveAbove(0.5, frame, composition)
  composition.setBlocks(quotation.children, inner, composition)
  if (quotation.attribution.length > 0) setAttribution(quotation, inner, composition)
  leaveBelow(0.5, frame, composition)
}

function setAttribution(quotation: Quotation<'finished'>, frame: Frame, composition: Composition): void {
  const { galley, tags, design } = composition
  const tag = tags.addTag(frame.tag, 'P')
  const lettering = { ...letteringOf(frame.text, frame.lang), ink: design.inks.quiet }
  // Marked before the words are: marks are read in the order in which they are made.
  const mark = tags.addMark(tag)
  const items = composeInlines(quotation.attribution, { lettering, tag, block: quotation.nodeId }, composition)
  const dash = {
    type: 'text' as const,
    value: '—\u2009',
    style: composition.styleOf(lettering),
    breaking: 'never' as const,
    mark,
    link: undefined,
    source: undefined,
  }
  const text = { ...frame.text, align: 'left' as const }
  const shape = { width: frame.width, hang: frame.text.size }
  const lines = setWords([dash, ...items], { shape, text, block: quotation }, composition)
  galley.penalise(Number.POSITIVE_INFINITY)
  addLines(lines, { frame }, composition)
}
