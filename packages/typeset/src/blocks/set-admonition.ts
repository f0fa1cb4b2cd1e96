import type { Admonition } from '@edisi/document'
import type { Ground } from '../galley/galley.ts'
import { composeInlines } from '../inlines/compose-inlines.ts'
import type { ParagraphItem } from '../paragraph-items.ts'
import { addLines } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { widenFrame } from './inset-frame.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { letteringOf, setWords } from './set-words.ts'

const barWidth = 2

/** Adds a remark set apart by a bar and a word in the ink of its kind. */
export function setAdmonition(admonition: Admonition<'finished'>, narrow: Frame, composition: Composition): void {
  const frame = widenFrame(narrow, composition)
  const { design, galley, isMirrored } = composition
  const ink = composition.admonitionInks[admonition.kind]
  const indent = frame.text.size * 1.2
  const bar: Ground = {
    x: isMirrored ? frame.x + frame.width - barWidth : frame.x,
    width: barWidth,
    above: -2,
    below: -2,
    ink,
  }
  const inner: Frame = {
    ...frame,
    x: isMirrored ? frame.x : frame.x + indent,
    width: frame.width - indent,
    tag: composition.tags.addTag(frame.tag, 'Div'),
    grounds: [...frame.grounds, bar],
    isPage: false,
  }
  leaveAbove(0.5, frame, composition)
  setTitle(admonition, { frame: inner, ink }, composition)
  galley.keepWith(2)
  composition.setBlocks(admonition.children, inner, { ...composition, design })
  leaveBelow(0.5, frame, composition)
}

function setTitle(
  admonition: Admonition<'finished'>,
  { frame, ink }: { readonly frame: Frame; readonly ink: string },
  composition: Composition,
): void {
  const { tags, words, design } = composition
  const tag = tags.addTag(frame.tag, 'P')
  const text = { ...design.caption, leading: frame.text.leading, ink }
  const lettering = { ...letteringOf(text, frame.lang), isBold: true }
  const style = composition.styleOf(lettering)
  const word = words[admonition.kind]
  const items: readonly ParagraphItem[] =
    admonition.title.length > 0
      ? composeInlines(admonition.title, { lettering, tag, block: admonition.nodeId }, composition)
      : [
          {
            type: 'text',
            value: word,
            style,
            breaking: 'prose',
            mark: tags.addMark(tag),
            link: undefined,
            source: undefined,
          },
        ]
  const lines = setWords(items, { shape: { width: frame.width }, text, block: admonition }, composition)
  addLines(lines, { frame: { ...frame, text } }, composition)
}
