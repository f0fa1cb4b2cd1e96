import type { Inline } from '@edisi/document'
import { plainBox, stackLines } from '../blocks/add-lines.ts'
import type { Composition, Frame } from '../blocks/composition.ts'
import { setBalanced } from '../blocks/set-balanced.ts'
import { letteringOf, setWords } from '../blocks/set-words.ts'
import type { Lettering } from '../design/lettering.ts'
import type { TextDesign } from '../design/page-design.ts'
import { composeInlines } from '../inlines/compose-inlines.ts'
import type { TagRole } from '../paged-document.ts'

/** Words of front matter that stand together: how they are set, and the space before them in points. */
export interface LineGroup {
  readonly words: readonly Inline<'finished'>[]
  readonly text: TextDesign
  readonly role: TagRole
  readonly above: number
  readonly change?: Partial<Lettering>
  readonly id?: string
}

/** Adds words of front matter as one box, under a tag of their own; nothing where there are no words. */
export function addLineGroup(
  { words, text, role, above, change, id }: LineGroup,
  frame: Frame,
  composition: Composition,
): void {
  if (words.length === 0) return
  const tag = composition.tags.addTag(frame.tag, role)
  const lettering = { ...letteringOf(text, frame.lang), ...change }
  const items = composeInlines(words, { lettering, tag, block: undefined }, composition)
  const setting = { shape: { width: frame.width }, text, block: undefined }
  const isTitle = role === 'H1' || change?.isItalic === true
  const lines = isTitle ? setBalanced(items, setting, composition) : setWords(items, setting, composition)
  const notes = lines.flatMap((line) => line.notes)
  const ids = [...(id === undefined ? [] : [id]), ...lines.flatMap((line) => line.ids)]
  composition.galley.leave({ height: above })
  composition.galley.add(
    plainBox(lines.length * text.leading, stackLines(lines, { x: frame.x, y: 0, text }), { notes, ids }),
  )
}
