import type { Paragraph } from '@edisi/document'
import { plainText } from '@edisi/document'
import { composeInlines } from '../inlines/compose-inlines.ts'
import { addLines } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { letteringOf, setWords } from './set-words.ts'

// A page that ends after the words that introduce a list or a quotation leaves its reader waiting.
const introductionCost = 2500

/** Adds a paragraph; after another one it begins with an indent of one em. */
export function setParagraph(
  paragraph: Paragraph<'finished'>,
  { frame, isAfterText }: { readonly frame: Frame; readonly isAfterText: boolean },
  composition: Composition,
): void {
  const { text } = frame
  const lang = paragraph.lang === undefined ? {} : { lang: paragraph.lang }
  const tag = composition.tags.addTag(frame.tag, 'P', lang)
  const lettering = letteringOf(text, frame.lang)
  const items = composeInlines(paragraph.children, { lettering, tag, block: paragraph.nodeId }, composition)
  const indent = isAfterText ? text.size : 0
  const lines = setWords(items, { shape: { width: frame.width, indent }, text, block: paragraph }, composition)
  if (frame.isPage) composition.galley.leave({ height: 0, phase: 0 })
  const ids = paragraph.id === undefined ? [] : [paragraph.id]
  addLines(lines, { frame, company: { ids } }, composition)
  if (/[:：]\s*$/.test(plainText(paragraph.children))) composition.galley.penalise(introductionCost)
}
