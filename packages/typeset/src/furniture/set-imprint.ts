import type { FinishedDocument } from '@edisi/document'
import type { Composition, Frame } from '../blocks/composition.ts'
import { addLineGroup } from './add-line-group.ts'
import { wordImprint } from './word-front-matter.ts'

/** Adds copyright, publisher and ISBN, a small line each, where an article ends; nothing where none is known. */
export function setImprint(document: FinishedDocument, frame: Frame, composition: Composition): void {
  const { caption, grid } = composition.design
  wordImprint(document).forEach((words, index) => {
    if (index > 0) composition.galley.penalise(Number.POSITIVE_INFINITY)
    const text = { ...caption, leading: caption.size * 1.4 }
    addLineGroup({ words, text, role: 'P', above: index === 0 ? grid * 1.5 : 0 }, frame, composition)
  })
}
