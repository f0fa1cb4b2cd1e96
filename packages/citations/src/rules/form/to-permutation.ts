import type { Edit } from '@edisi/diagnostics'
import type { InlineText, TextRange } from '../../inline-text.ts'
import type { Checking } from '../checking.ts'
import { readWholeStretch } from '../reading/read-source-stretch.ts'

/**
 * Gives the edits that put stretches of one passage into each other's places, each as its source has it. Empty where one of
 * them cannot be moved whole. Only stretches that change their place are touched.
 */
export function toPermutation(
  checking: Checking,
  words: InlineText,
  { from, to }: { readonly from: readonly TextRange[]; readonly to: readonly TextRange[] },
): readonly Edit[] {
  const read = (range: TextRange) => readWholeStretch(checking, words, range)
  const places = from.map(read)
  const moved = to.map(read)
  if ([...places, ...moved].some((stretch) => stretch === undefined)) return []
  return places.flatMap((stretch, index) => {
    const text = moved[index]?.text
    return stretch === undefined || text === undefined || from[index] === to[index]
      ? []
      : [{ place: stretch.place, text }]
  })
}
