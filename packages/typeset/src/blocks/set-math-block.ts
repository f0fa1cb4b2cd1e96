import type { MathBlock } from '@edisi/document'
import { addLines } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { letteringOf, setWords } from './set-words.ts'
import type { ParagraphItem } from '../paragraph-items.ts'

/** Adds a formula as its TeX source, with its number in brackets after it. */
export function setMathBlock(formula: MathBlock<'finished'>, frame: Frame, composition: Composition): void {
  const { tags, design } = composition
  const tag = tags.addTag(frame.tag, 'P')
  const text = { ...design.code, leading: frame.text.leading }
  const style = composition.styleOf(letteringOf(text, 'zxx'))
  const code = tags.addMark(tags.addTag(tag, 'Code'))
  const source = { block: formula.nodeId, offset: 0 }
  const items: ParagraphItem[] = [
    { type: 'text', value: formula.tex, style, breaking: 'code', mark: code, link: undefined, source },
  ]
  if (formula.number !== undefined) {
    const number = composition.styleOf(letteringOf(frame.text, frame.lang))
    const value = `\u2003(${formula.number})`
    const mark = tags.addMark(tag)
    items.push({ type: 'text', value, style: number, breaking: 'never', mark, link: undefined, source: undefined })
  }
  const indent = frame.text.size * 1.5
  const lines = setWords(
    items,
    { shape: { width: frame.width - 2 * indent, hang: indent }, text, block: formula },
    composition,
  )
  leaveAbove(0.5, frame, composition)
  const company = { x: frame.x + indent, ids: formula.id === undefined ? [] : [formula.id], breakCost: 1500 }
  addLines(lines, { frame: { ...frame, text }, company }, composition)
  leaveBelow(0.5, frame, composition)
}
