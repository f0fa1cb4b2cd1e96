import type { Inline, NodeId } from '@edisi/document'
import { composeInlines } from '../inlines/compose-inlines.ts'
import type { TagId } from '../paged-document.ts'
import type { ParagraphItem, SetLine } from '../paragraph-items.ts'
import type { Composition, Frame, WordBlock } from './composition.ts'
import { letteringOf, setWords } from './set-words.ts'

/** What a caption says: a label such as "Table 2", semibold, and the author's words. */
export interface CaptionWords {
  readonly label: string | undefined
  readonly words: readonly Inline<'finished'>[]
  readonly block: WordBlock & { readonly nodeId: NodeId }
  readonly tag: TagId
}

/** Sets a caption, ragged, in the type of captions. It may be empty. */
export function setCaption(
  { label, words, block, tag }: CaptionWords,
  frame: Frame,
  composition: Composition,
): readonly SetLine[] {
  const { design, tags } = composition
  if (label === undefined && words.length === 0) return []
  const lettering = letteringOf(design.caption, frame.lang)
  const items: ParagraphItem[] = []
  if (label !== undefined) {
    const style = composition.styleOf({ ...lettering, isBold: true })
    const value = words.length > 0 ? `${label}\u2002` : label
    items.push({
      type: 'text',
      value,
      style,
      breaking: 'never',
      mark: tags.addMark(tag),
      link: undefined,
      source: undefined,
    })
  }
  items.push(...composeInlines(words, { lettering, tag, block: block.nodeId }, composition))
  return setWords(items, { shape: { width: frame.width }, text: design.caption, block }, composition)
}
