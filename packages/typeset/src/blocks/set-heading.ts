import type { Block, Heading } from '@edisi/document'
import type { HeadDesign, PageDesign } from '../design/page-design.ts'
import type { Lettering } from '../design/lettering.ts'
import { composeInlines } from '../inlines/compose-inlines.ts'
import type { TagId, TagRole } from '../paged-document.ts'
import type { ParagraphItem, SetLine } from '../paragraph-items.ts'
import { plainBox, stackLines } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { headCompany, headText } from './head-text.ts'
import { setBalanced } from './set-balanced.ts'
import { setOpening } from './set-opening.ts'
import { letteringOf } from './set-words.ts'

// A page may well end before a head: a new thought begins the next.
const gainBeforeHead = -40

/**
 * Adds a heading, which keeps with two lines of what follows; right after another one it stands close to it. Where it
 * opens a chapter of a book, it has air above it.
 */
export function setHeading(
  heading: Heading<'finished'>,
  { frame, before }: { readonly frame: Frame; readonly before: Block<'finished'>['type'] | undefined },
  composition: Composition,
): void {
  const { design, galley } = composition
  const { level } = heading
  const isAfterHead = before === 'heading'
  const tag = composition.tags.addTag(
    frame.tag,
    roleOf(level),
    heading.lang === undefined ? {} : { lang: heading.lang },
  )
  if (galley.isEmpty() && frame.isPage && design.opening !== undefined)
    return setOpening(heading, { frame, tag }, composition)
  const head = design.heads[Math.min(Math.max(level - design.headLevel, 0), design.heads.length - 1)]
  if (!head) throw new Error('expected a design of heads; please report this')
  const items = numbered(
    heading,
    { ...letteringOf(headText(head, frame), frame.lang), isBold: head.isBold, isItalic: head.isItalic },
    { tag, composition },
  )
  const lines = setHeadLines(items, { head, heading, frame }, composition)
  const height = lines.length * head.leading
  const space = spaceOf(isAfterHead ? { ...head, above: 0.2 } : head, height, design.grid)
  const above = isAfterHead ? Math.max(space.above, belowHead(design)) : space.above
  // Feet are made even only where pages face each other, and only after words: below code or a table it would be a hole.
  const stretch = before === 'paragraph' && design.shape.isFacing ? 1 : 0
  galley.penalise(gainBeforeHead)
  galley.leave({ height: above, stretch, phase: space.above % design.grid })
  const pieces = stackLines(lines, { x: frame.x, y: 0, text: headText(head, frame) })
  galley.add(plainBox(height, pieces, headCompany(lines, { heading, frame }, composition)))
  galley.leave({ height: space.below, phase: 0 })
  galley.keepWith(2)
}

function roleOf(level: number): TagRole {
  const roles: readonly TagRole[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']
  return roles[level - 1] ?? 'H6'
}

function numbered(
  heading: Heading<'finished'>,
  lettering: Lettering,
  { tag, composition }: { readonly tag: TagId; readonly composition: Composition },
): readonly ParagraphItem[] {
  const words = composeInlines(heading.children, { lettering, tag, block: heading.nodeId }, composition)
  if (heading.number === undefined) return words
  const [first] = words
  const label: ParagraphItem = {
    type: 'text',
    value: `${heading.number}\u2002`,
    style: composition.styleOf(lettering),
    breaking: 'never',
    mark: first?.type === 'text' ? first.mark : composition.tags.addMark(tag),
    link: undefined,
    source: undefined,
  }
  return [label, ...words]
}

function setHeadLines(
  items: readonly ParagraphItem[],
  { head, heading, frame }: { readonly head: HeadDesign; readonly heading: Heading<'finished'>; readonly frame: Frame },
  composition: Composition,
): readonly SetLine[] {
  return setBalanced(items, { shape: { width: frame.width }, text: headText(head, frame), block: heading }, composition)
}

/** The most that a head leaves below it: a head that follows decides how far it stands from the grid. */
function belowHead({ heads, grid }: PageDesign): number {
  return Math.max(...heads.map(({ below }) => below * grid))
}

/** With its own lines a head takes whole lines of the grid; what is over goes above it. */
function spaceOf(head: HeadDesign, height: number, grid: number): { readonly above: number; readonly below: number } {
  const below = head.below * grid
  const whole = Math.ceil((height + head.above * grid + below) / grid - 0.35) * grid
  return { above: whole - height - below, below }
}
