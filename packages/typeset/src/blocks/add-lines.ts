import type { TextDesign } from '../design/page-design.ts'
import type { Box, Piece } from '../galley/galley.ts'
import type { SetLine } from '../paragraph-items.ts'
import type { Composition, Frame } from './composition.ts'

/** What stands beside the lines: pieces beside the first line, destinations at its top. */
export interface LineCompany {
  readonly beside?: readonly Piece[]
  readonly ids?: readonly string[]
  readonly x?: number
  /** What it costs to end a page within these lines. */
  readonly breakCost?: number
}

// Costs of a page that ends after a hyphen. Fewer than two lines on either side of a page's end are never allowed.
const hyphenCost = 150

/** Adds the lines of a paragraph to the galley, so that a page never ends after its first or before its last line. */
export function addLines(
  lines: readonly SetLine[],
  { frame, company = {} }: { readonly frame: Frame; readonly company?: LineCompany },
  { galley, isMainFlow }: Composition,
): void {
  const { leading } = frame.text
  const baseline = baselineOf(frame.text)
  lines.forEach((line, index) => {
    if (index > 0) galley.penalise(company.breakCost ?? 0)
    const isLoneEdge = index === 1 || (index > 0 && index === lines.length - 1)
    if (isLoneEdge) galley.penalise(Number.POSITIVE_INFINITY)
    else if (lines[index - 1]?.isHyphenated) galley.penalise(hyphenCost)
    const piece: Piece = { type: 'line', line, x: company.x ?? frame.x, baseline }
    const beside = index === 0 ? (company.beside ?? []) : []
    galley.add({
      type: 'box',
      height: leading,
      pieces: [...beside, piece],
      notes: line.notes,
      ids: [...(index === 0 ? (company.ids ?? []) : []), ...line.ids],
      source: isMainFlow ? line.source : undefined,
      grounds: frame.grounds,
      repeat: undefined,
    })
  })
}

/** Gives how far the baseline of a line stands below the top of its box: the leading is shared out above and below. */
export function baselineOf({ size, leading }: Pick<TextDesign, 'size' | 'leading'>): number {
  return leading / 2 + size * 0.31
}

/** Gives several lines as the pieces of one box, and its height. */
export function stackLines(
  lines: readonly SetLine[],
  { x, y, text }: { readonly x: number; readonly y: number; readonly text: Pick<TextDesign, 'size' | 'leading'> },
): readonly Piece[] {
  return lines.map((line, index) => ({ type: 'line', line, x, baseline: y + index * text.leading + baselineOf(text) }))
}

/** Gives a box without company. */
export function plainBox(height: number, pieces: readonly Piece[], rest: Partial<Omit<Box, 'type'>> = {}): Box {
  return { type: 'box', height, pieces, notes: [], ids: [], source: undefined, grounds: [], repeat: undefined, ...rest }
}
