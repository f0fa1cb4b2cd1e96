import type { FinishedDocument } from '@edisi/document'
import type { Composition, Frame } from '../blocks/composition.ts'
import { displayFamily, subheadFamily } from '../design/lettering.ts'
import type { TextDesign } from '../design/page-design.ts'
import { addLineGroup } from './add-line-group.ts'
import { wordAffiliations, wordAuthors, wordFacts, wordKeywords, words } from './word-front-matter.ts'

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
  setAbstract(document, frame, composition)
  galley.leave({ height: grid * 1.5, phase: 0 })
}

function setAbstract({ metadata, lang }: FinishedDocument, frame: Frame, composition: Composition): void {
  const { abstract, keywords } = metadata
  const { design, galley, isMirrored } = composition
  const { grid, text } = design
  const indent = text.size * 2.5
  const small: TextDesign = { ...frame.text, size: text.size * 0.93, leading: grid * 0.93 }
  const label: TextDesign = { ...design.caption, ink: design.inks.ink, leading: small.leading }
  const inner: Frame = {
    ...frame,
    x: isMirrored ? frame.x + indent / 2 : frame.x + indent,
    width: frame.width - indent * 1.5,
    text: small,
    tag: abstract.length > 0 || keywords.length > 0 ? composition.tags.addTag(frame.tag, 'Div') : frame.tag,
    isPage: false,
  }
  if (abstract.length > 0) {
    const head = words(composition.words.abstract)
    addLineGroup(
      { words: [head], text: label, role: 'P', above: grid * 1.25, change: { isBold: true } },
      inner,
      composition,
    )
    galley.keepWith(2)
    composition.setBlocks(abstract, { ...inner, lang }, composition)
  }
  const listed = wordKeywords(keywords, composition.words)
  addLineGroup(
    { words: listed, text: { ...label, isHyphenated: false }, role: 'P', above: grid * 0.6 },
    inner,
    composition,
  )
}
