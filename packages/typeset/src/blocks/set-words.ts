import { flattenBlock } from '@edisi/document'
import type { Place } from '@edisi/diagnostics'
import type { TextDesign } from '../design/page-design.ts'
import type { Lettering } from '../design/lettering.ts'
import { glyphMissing } from '../messages.ts'
import { scriptOf } from '../shaping/script-of.ts'
import type { ParagraphItem, ParagraphStyle, SetLine } from '../paragraph-items.ts'
import type { Composition, LostCharacter, WordBlock } from './composition.ts'

/** How words are broken into lines: the measure, and what parts from the design of the text. */
export interface LineShape {
  readonly width: number
  readonly align?: ParagraphStyle['align']
  /** Indent of the first line. */
  readonly indent?: number
  /** Indent of all other lines. */
  readonly hang?: number
}

/** How and for which block words are set; `block` is undefined where they are no words of the text. */
export interface LineSetting {
  readonly shape: LineShape
  readonly text: TextDesign
  readonly block: WordBlock | undefined
}

/** Sets items in lines and reports the characters that no face has; `block` tells their places. */
export function setWords(
  items: readonly ParagraphItem[],
  { shape, text, block }: LineSetting,
  composition: Composition,
): readonly SetLine[] {
  const { width, hang = 0 } = shape
  const first = { left: 0, width }
  const later = hang === 0 ? first : { left: composition.isMirrored ? 0 : hang, width: width - hang }
  const { lines, missing } = composition.compositor.setLines(items.map(permit), {
    align: alignOf(shape.align ?? text.align, composition.isMirrored),
    measureOf: (line) => (line === 0 ? first : later),
    indent: shape.indent ?? 0,
    leading: text.leading,
    isHyphenated: text.isHyphenated,
  })
  for (const lost of missing) reportLost(lost, block, composition)
  return lines
}

/**
 * A byte order mark within a text joins words, as U+2060 does, which is as long and may stand in a PDF file; U+FEFF and
 * U+FFFE may not (PDF/UA-1, 7.21.7).
 */
function permit(item: ParagraphItem): ParagraphItem {
  if (item.type !== 'text' || !/[\ufeff\ufffe]/.test(item.value)) return item
  return { ...item, value: item.value.replaceAll('\ufeff', '\u2060').replaceAll('\ufffe', '\ufffd') }
}

/** Gives the lettering of a text design in a language. */
export function letteringOf({ family, size, ink, features }: TextDesign, lang: string): Lettering {
  return { family, isItalic: false, isBold: false, size, ink, features, tracking: 0, rise: 0, lang }
}

function alignOf(align: ParagraphStyle['align'], isMirrored: boolean): ParagraphStyle['align'] {
  if (!isMirrored || align === 'center') return align
  return align === 'right' ? 'left' : 'right'
}

function reportLost(
  { character, source }: LostCharacter,
  block: WordBlock | undefined,
  composition: Composition,
): void {
  // A script that the faces lack is one fault, however many of its characters are met; Latin has each its own.
  const script = scriptOf(character)
  const kind = script === undefined || script === 'Latn' ? character : script
  if (composition.lost.has(kind)) return
  composition.lost.add(kind)
  const at = placeOf(source, block) ?? composition.path
  composition.reports.push(glyphMissing(character, at, { isOfScript: kind !== character }))
}

function placeOf(source: LostCharacter['source'], block: WordBlock | undefined): Place | undefined {
  if (!block) return undefined
  return source?.block === block.nodeId ? flattenBlock(block).at(source.offset).place : block.place
}
