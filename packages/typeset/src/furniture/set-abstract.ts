import type { FinishedDocument } from '@edisi/document'
import type { Composition, Frame } from '../blocks/composition.ts'
import type { TextDesign } from '../design/page-design.ts'
import { addLineGroup } from './add-line-group.ts'
import { wordKeywords, words } from './word-front-matter.ts'

/** Adds the abstract in a narrower measure and the keywords, after a space in points; nothing where there are neither. */
export function setAbstract(
  { metadata, lang }: FinishedDocument,
  { frame, above }: { readonly frame: Frame; readonly above: number },
  composition: Composition,
): void {
  const { abstract, keywords } = metadata
  const { design, galley, isMirrored } = composition
  const { grid, text } = design
  // Keywords alone have no abstract to stand under.
  const indent = abstract.length > 0 ? text.size * 2.5 : 0
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
    addLineGroup({ words: [head], text: label, role: 'P', above, change: { isBold: true } }, inner, composition)
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
