import type { Heading } from '@edisi/document'
import type { HeadDesign, TextDesign } from '../design/page-design.ts'
import type { Box } from '../galley/galley.ts'
import type { SetLine } from '../paragraph-items.ts'
import type { Composition, Frame } from './composition.ts'

/** Gives the design of the words of a head: ragged, never hyphenated, with figures that stand by capitals. */
export function headText(head: Pick<HeadDesign, 'family' | 'size' | 'leading'>, frame: Frame): TextDesign {
  const { family, size, leading } = head
  return { ...frame.text, family, size, leading, features: ['lnum', 'pnum'], align: 'left', isHyphenated: false }
}

/** Gives what stands in the box of a head beside its lines: notes, destinations, its place in the text. */
export function headCompany(
  lines: readonly SetLine[],
  { heading, frame }: { readonly heading: Heading<'finished'>; readonly frame: Frame },
  { isMainFlow }: Composition,
): Pick<Box, 'notes' | 'ids' | 'source' | 'grounds'> {
  return {
    notes: lines.flatMap((line) => line.notes),
    ids: [heading.id, ...lines.flatMap((line) => line.ids)],
    source: isMainFlow ? { block: heading.nodeId, offset: 0 } : undefined,
    grounds: frame.grounds,
  }
}
