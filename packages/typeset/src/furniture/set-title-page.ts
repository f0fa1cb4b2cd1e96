import type { FinishedDocument } from '@edisi/document'
import { plainBox, stackLines } from '../blocks/add-lines.ts'
import type { Composition, Frame } from '../blocks/composition.ts'
import { letteringOf, setWords } from '../blocks/set-words.ts'
import { displayFamily, subheadFamily } from '../design/lettering.ts'
import type { TextDesign } from '../design/page-design.ts'
import type { Piece } from '../galley/galley.ts'
import { composeInlines } from '../inlines/compose-inlines.ts'
import { addLineGroup } from './add-line-group.ts'
import { wordAffiliations, wordAuthors, wordFacts, wordImprint, wordKeywords } from './word-front-matter.ts'

/** Adds the title page, ranged left: title, subtitle and authors from a quarter down, the imprint at the foot. */
export function setTitlePage(document: FinishedDocument, frame: Frame, composition: Composition): void {
  const { galley, design } = composition
  const { metadata } = document
  const { grid, shape, text } = design
  const plain: TextDesign = { ...frame.text, align: 'left', isHyphenated: false, features: ['lnum', 'pnum'] }
  const small: TextDesign = { ...design.caption, leading: design.caption.size * 1.4, isHyphenated: false }
  const add = (group: Parameters<typeof addLineGroup>[0]): void => addLineGroup(group, frame, composition)
  galley.add(plainBox(grid * Math.round(shape.lines / 5), []))
  const scale = text.size / 10.2
  add({
    words: metadata.title,
    text: { ...plain, family: displayFamily, size: 30 * scale, leading: 34 * scale },
    role: 'H1',
    above: 0,
  })
  const subtitle = { ...plain, family: subheadFamily, size: 14 * scale, leading: 18 * scale }
  add({ words: metadata.subtitle, text: subtitle, role: 'P', above: grid * 0.75, change: { isItalic: true } })
  galley.add(
    plainBox(grid * 1.75, [
      { type: 'rule', x: frame.x, y: grid * 1.25, width: grid * 2, height: 1.2, ink: design.inks.nila },
    ]),
  )
  const authors = { ...plain, size: text.size * 1.15, leading: grid * 1.15 }
  add({ words: wordAuthors(metadata.authors), text: authors, role: 'P', above: grid * 0.5 })
  wordAffiliations(metadata.authors).forEach((line, index) => {
    add({ words: line, text: small, role: 'P', above: index === 0 ? grid * 0.4 : 0 })
  })
  const imprint = stackImprint(document, { frame, text: small }, composition)
  const used = galley.items.reduce((sum, item) => sum + (item.type === 'penalty' ? 0 : item.height), 0)
  // The last line of the imprint stands on the last line of the page.
  galley.leave({ height: Math.max(grid, shape.lines * grid - used - imprint.height) })
  galley.penalise(Number.POSITIVE_INFINITY)
  galley.add(plainBox(imprint.height, imprint.pieces))
}

function stackImprint(
  document: FinishedDocument,
  { frame, text }: { readonly frame: Frame; readonly text: TextDesign },
  composition: Composition,
): { readonly pieces: readonly Piece[]; readonly height: number } {
  const facts = wordFacts(document)
  const { abstract, keywords } = document.metadata
  const listed = abstract.length > 0 ? [] : wordKeywords(keywords, composition.words)
  const paragraphs = [listed, ...wordImprint(document), facts].filter((words) => words.length > 0)
  const lines = paragraphs.flatMap((words) => {
    const tag = composition.tags.addTag(frame.tag, 'P')
    const lettering = letteringOf(text, frame.lang)
    const items = composeInlines(words, { lettering, tag, block: undefined }, composition)
    return setWords(items, { shape: { width: frame.width }, text, block: undefined }, composition)
  })
  return { pieces: stackLines(lines, { x: frame.x, y: 0, text }), height: lines.length * text.leading }
}
