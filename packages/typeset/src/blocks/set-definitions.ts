import type { DefinitionList } from '@edisi/document'
import { plainText } from '@edisi/document'
import { composeInlines } from '../inlines/compose-inlines.ts'
import { addLines } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { insetFrame, widenFrame } from './inset-frame.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { letteringOf, setWords } from './set-words.ts'

/** Adds terms, semibold, each with what it means indented below. */
export function setDefinitions(list: DefinitionList<'finished'>, narrow: Frame, composition: Composition): void {
  const frame = widenFrame(narrow, composition)
  const { galley, tags } = composition
  const tag = tags.addTag(frame.tag, 'L', { listNumbering: 'None' })
  let offset = 0
  leaveAbove(0.5, frame, composition)
  list.children.forEach(({ terms, descriptions }, index) => {
    const item = tags.addTag(tag, 'LI')
    if (index > 0) galley.leave({ height: composition.design.grid / 2 })
    for (const term of terms) {
      const lettering = { ...letteringOf(frame.text, frame.lang), isBold: true }
      const items = composeInlines(
        term,
        { lettering, tag: tags.addTag(item, 'Lbl'), block: list.nodeId, offset },
        composition,
      )
      const text = { ...frame.text, align: 'left' as const }
      addLines(
        setWords(items, { shape: { width: frame.width }, text, block: list }, composition),
        { frame },
        composition,
      )
      offset += plainText(term).length
      galley.keepWith(2)
    }
    const inner = { ...frame, ...insetFrame(frame, frame.text.size * 1.5, composition) }
    const body = { ...inner, tag: tags.addTag(item, 'LBody'), depth: frame.depth + 1, isPage: false }
    for (const description of descriptions) composition.setBlocks(description, body, composition)
  })
  leaveBelow(0.5, frame, composition)
}
