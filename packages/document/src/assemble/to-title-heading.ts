import type { Block, Heading } from '../block.ts'
import type { Inline } from '../inline.ts'
import type { ParsedChapter } from '../parse-chapter.ts'
import { plainText } from '../plain-text.ts'
import { hasSoleTop } from './has-sole-top.ts'
import { hasSameWords } from './has-same-words.ts'

/**
 * Gives the heading that a chapter opens with because its title stands in its front matter alone. Undefined where it
 * has no title there, or where its text opens with a heading for it: with the same words, or alone of level 1.
 */
export function toTitleHeading(
  chapter: ParsedChapter,
  title: readonly Inline<'parsed'>[],
): Heading<'parsed'> | undefined {
  const [first] = chapter.blocks
  const place = title[0]?.place
  if (!place || (first?.type === 'heading' && isTitle(first, { title, blocks: chapter.blocks }))) return undefined
  return {
    type: 'heading',
    nodeId: `${chapter.index}.title`,
    place,
    lang: undefined,
    classes: [],
    level: 2,
    id: undefined,
    number: undefined,
    children: title,
  }
}

function isTitle(
  opening: Heading<'parsed'>,
  { title, blocks }: { readonly title: readonly Inline<'parsed'>[]; readonly blocks: readonly Block<'parsed'>[] },
): boolean {
  if (hasSoleTop(blocks)) return true
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))
  const isHighest = levels.filter((level) => level <= opening.level).length === 1
  return isHighest && hasSameWords(plainText(title), plainText(opening.children))
}
