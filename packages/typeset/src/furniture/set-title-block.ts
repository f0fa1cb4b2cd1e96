import type { FinishedDocument } from '@edisi/document'
import type { Composition, Frame } from '../blocks/composition.ts'
import { displayFamily, subheadFamily } from '../design/lettering.ts'
import type { TextDesign } from '../design/page-design.ts'
import { addLineGroup } from './add-line-group.ts'
import { setAbstract } from './set-abstract.ts'
import { wordAffiliations, wordAuthors, wordFacts } from './word-front-matter.ts'

/** Adds the block at the head of an article: title, authors, affiliations, date, abstract in a narrower measure, keywords. */
export function setTitleBlock(document: FinishedDocument, frame: Frame, composition: Composition): void {
  const { galley, design } = composition
  const { metadata } = document
  const { grid, text } = design
  const plain = { ...frame.text, align: 'left' as const, isHyphenated: false }
  const small: TextDesign = { ...design.caption, leading: design.caption.size * 1.4, isHyphenated: false }
  const add = (group: Parameters<typeof addLineGroup>[0]): void => addLineGroup(group, frame, composition)
  add({
    words: metadata.title,
    text: { ...plain, family: displayFamily, size: text.size * 2.2, leading: grid * 1.75, features: ['lnum', 'pnum'] },
    role: 'H1',
    above: 0,
  })
  const subtitle = { ...plain, family: subheadFamily, size: text.size * 1.3, leading: grid * 1.25 }
  add({ words: metadata.subtitle, text: subtitle, role: 'P', above: grid * 0.25, change: { isItalic: true } })
  add({
    words: wordAuthors(metadata.authors),
    text: { ...plain, size: text.size * 1.1 },
    role: 'P',
    above: grid * 0.75,
  })
  wordAffiliations(metadata.authors).forEach((line, index) => {
    add({ words: line, text: small, role: 'P', above: index === 0 ? grid * 0.3 : 0 })
  })
  add({ words: wordFacts(document), text: small, role: 'P', above: grid * 0.5 })
  setAbstract(document, { frame, above: grid * 1.25 }, composition)
  galley.leave({ height: grid * 1.5, phase: 0 })
}
