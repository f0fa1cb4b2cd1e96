import type { FaceShelf } from '../faces/face-shelf.ts'
import type { ParagraphItem, ParagraphStyle, SetLine } from '../paragraph-items.ts'
import { isRightToLeftLanguage } from '../shaping/script-of.ts'
import type { LineRules } from './break-lines.ts'
import { breakLines } from './break-lines.ts'
import type { MissingGlyph } from './collect-material.ts'
import { collectMaterial } from './collect-material.ts'
import { setLine } from './set-line.ts'

/** A paragraph in lines, and the characters in it that no face has, in order. */
export interface SetLines {
  readonly lines: readonly SetLine[]
  readonly missing: readonly MissingGlyph[]
}

// H. T. Thành found 2 % to be what readers do not see ("Micro-typographic extensions", 2000, chapter 4).
const expansion = 0.02

/**
 * Breaks a paragraph into lines and sets them. The x of words counts from the left of the paragraph: `measureOf`, the indent and the alignment are
 * in it. Where nothing else helps, words are broken between any two characters; a line is too long only where one
 * character is wider than the measure.
 */
export function setLines(items: readonly ParagraphItem[], style: ParagraphStyle, shelf: FaceShelf): SetLines {
  const rules = rulesOf(items, style)
  const options = { isHyphenated: style.isHyphenated, isAnywhere: false }
  let collected = collectMaterial(items, options, shelf)
  let broken = breakLines(collected.material, rules)
  if (broken.isOverfull) {
    collected = collectMaterial(items, { ...options, isAnywhere: true }, shelf)
    broken = breakLines(collected.material, rules)
  }
  const { material, missing } = collected
  const isRightToLeft = isSetRightToLeft(items)
  const lines = broken.lines.map((line, number) =>
    setLine({
      material,
      line,
      previousEnd: broken.lines[number - 1]?.end ?? -1,
      align: style.align,
      ...boundsOf(style, number),
      expansion,
      protrudesLeft: rules.protrudesLeft && (number > 0 || rules.protrudesFirst),
      protrudesRight: rules.protrudesRight,
      isRightToLeft,
      shelf,
    }),
  )
  return { lines, missing }
}

function rulesOf(items: readonly ParagraphItem[], style: ParagraphStyle): LineRules {
  const [first] = items.filter((item) => item.type === 'text')
  return {
    widthOf: (line) => Math.max(1, boundsOf(style, line).width),
    isJustified: style.align === 'justify',
    isBalanced: style.align === 'center',
    expansion,
    // Lines set in the middle have no edges that should look straight, those set to the right none at the left.
    protrudesLeft: style.align === 'justify' || style.align === 'left',
    protrudesRight: style.align !== 'center',
    protrudesFirst: style.indent === 0,
    // Longer than the indent of the paragraph that follows, so that white does not meet white.
    shortest: Math.max(2.5 * (first?.style.size ?? 0), 1.5 * style.indent),
  }
}

function boundsOf(style: ParagraphStyle, line: number): { left: number; width: number } {
  const { left, width } = style.measureOf(line)
  return line === 0 ? { left: left + style.indent, width: width - style.indent } : { left, width }
}

function isSetRightToLeft(items: readonly ParagraphItem[]): boolean {
  const first = items.find((item) => item.type === 'text')
  return first?.type === 'text' && isRightToLeftLanguage(first.style.lang)
}
