import { firstEnding } from '../first-ending.ts'
import type { InlineText, LinkRange, TextRange } from '../inline-text.ts'

/** Gives the author's own link over words. Links hold no links (CommonMark 0.31.2, 6.3), so that they stand in the order of their ends. */
export function linkOver({ links }: Pick<InlineText, 'links'>, { start, end }: TextRange): LinkRange | undefined {
  const link = links[firstEnding(links, start + 1)]
  return link && link.start < end ? link : undefined
}
