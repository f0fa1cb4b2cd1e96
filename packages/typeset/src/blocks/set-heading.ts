import type { Heading } from '@edisi/document'
import type { HeadDesign, TextDesign } from '../design/page-design.ts'
import { displayFamily } from '../design/lettering.ts'
import type { Lettering } from '../design/lettering.ts'
import { composeInlines } from '../inlines/compose-inlines.ts'
import type { TagId, TagRole } from '../paged-document.ts'
import type { ParagraphItem, SetLine } from '../paragraph-items.ts'
import { plainBox, stackLines } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { letteringOf, setWords } from './set-words.ts'

// A page may well end before a head: a new thought begins the next.
const gainBeforeHead = -40

/** Adds a heading, which keeps with two lines of what follows; where it opens a chapter of a book, with air above it. */
export function setHeading(heading: Heading<'finished'>, frame: Frame, composition: Composition): void {
  const { design, galley } = composition
  const { level } = heading
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
    { ...letteringOf(textOf(head, frame), frame.lang), isBold: head.isBold, isItalic: head.isItalic },
    { tag, composition },
  )
  const lines = setHeadLines(items, { head, heading, frame }, composition)
  const height = lines.length * head.leading
  const space = spaceOf(head, height, design.grid)
  galley.penalise(gainBeforeHead)
  galley.leave({ height: space.above, stretch: 1, phase: space.above % design.grid })
  const pieces = stackLines(lines, { x: frame.x, y: 0, text: textOf(head, frame) })
  galley.add(plainBox(height, pieces, companyOf(lines, { heading, frame }, composition)))
  galley.leave({ height: space.below, phase: 0 })
  galley.keepWith(2)
}

function roleOf(level: number): TagRole {
  const roles: readonly TagRole[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']
  return roles[level - 1] ?? 'H6'
}

function textOf(head: Pick<HeadDesign, 'family' | 'size' | 'leading'>, frame: Frame): TextDesign {
  const { family, size, leading } = head
  return { ...frame.text, family, size, leading, features: ['lnum', 'pnum'], align: 'left', isHyphenated: false }
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
  return setWords(items, { shape: { width: frame.width }, text: textOf(head, frame), block: heading }, composition)
}

/** With its own lines a head takes whole lines of the grid; what is over goes above it. */
function spaceOf(head: HeadDesign, height: number, grid: number): { readonly above: number; readonly below: number } {
  const below = head.below * grid
  const whole = Math.ceil((height + head.above * grid + below) / grid - 0.35) * grid
  return { above: whole - height - below, below }
}

function companyOf(
  lines: readonly SetLine[],
  { heading, frame }: { readonly heading: Heading<'finished'>; readonly frame: Frame },
  { isMainFlow }: Composition,
): {
  notes: string[]
  ids: string[]
  source: { block: string; offset: number } | undefined
  grounds: Frame['grounds']
} {
  return {
    notes: lines.flatMap((line) => line.notes),
    ids: [heading.id, ...lines.flatMap((line) => line.ids)],
    source: isMainFlow ? { block: heading.nodeId, offset: 0 } : undefined,
    grounds: frame.grounds,
  }
}

function setOpening(
  heading: Heading<'finished'>,
  { frame, tag }: { readonly frame: Frame; readonly tag: TagId },
  composition: Composition,
): void {
  const { design, galley } = composition
  const { grid, inks, opening = 0 } = design
  const text = { ...textOf({ family: displayFamily, size: design.text.size * 2.35, leading: grid * 2 }, frame) }
  const label = {
    ...letteringOf({ ...design.text, ink: inks.nila, features: ['smcp', 'c2sc', 'onum'] }, frame.lang),
    tracking: 50,
  }
  const numberLines =
    heading.number === undefined
      ? []
      : setWords(
          [
            {
              type: 'text',
              value: `${composition.words.chapter} ${heading.number}`,
              style: composition.styleOf(label),
              breaking: 'never',
              mark: composition.tags.addMark(tag),
              link: undefined,
              source: undefined,
            },
          ],
          { shape: { width: frame.width, align: 'left' }, text: frame.text, block: undefined },
          composition,
        )
  const items = composeInlines(
    heading.children,
    { lettering: letteringOf(text, frame.lang), tag, block: heading.nodeId },
    composition,
  )
  const lines = setWords(items, { shape: { width: frame.width * 0.92 }, text, block: heading }, composition)
  const air = Math.max(2, opening - 2 * lines.length) * grid
  const top = air + (numberLines.length > 0 ? 1.5 * grid : 0)
  const pieces = [
    ...stackLines(numberLines, { x: frame.x, y: air, text: frame.text }),
    ...stackLines(lines, { x: frame.x, y: top, text }),
  ]
  const height = Math.ceil((top + lines.length * text.leading) / grid) * grid
  galley.add(plainBox(height, pieces, companyOf(lines, { heading, frame }, composition)))
  galley.leave({ height: 2 * grid, phase: 0 })
  galley.keepWith(2)
}
