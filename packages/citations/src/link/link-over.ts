import type { InlineText, LinkRange, TextRange } from '../inline-text.ts'

/** Gives the author's own link over words. Links hold no links (CommonMark 0.31.2, 6.3), so that they stand in the order of their ends. */
export function linkOver({ links }: Pick<InlineText, 'links'>, { start, end }: TextRange): LinkRange | undefined {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((links[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const link = links[low]
  return link && link.start < end ? link : undefined
}
