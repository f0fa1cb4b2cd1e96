import { breakTitle } from './break-title.ts'
import type { TitleLines } from './break-title.ts'
import type { Contour, ContourStep, CoverArt, Outline } from './cover-art.ts'
import { drawKawung } from './draw-kawung.ts'
import { hashTitle } from './hash-title.ts'
import type { FaceRole, Theme } from './theme.ts'

/** What stands on a cover. */
export interface CoverWords {
  readonly title: string
  /** Empty where there is none. */
  readonly subtitle: string
  readonly authors: readonly string[]
  readonly direction: 'ltr' | 'rtl'
}

/** Gives words in a face and a size (pixels an em) as contours. */
export type OutlineWords = (words: string, role: FaceRole, size: number) => Outline

/**
 * Draws a cover of 1,600 by 2,560 pixels: words ranged left on paper or indigo, and a field of kawung that follows from
 * the title, so that a book always has the same cover, and two books are siblings but not twins.
 */
export function drawCover(words: CoverWords, theme: Theme, outline: OutlineWords): CoverArt {
  const next = hashTitle(words.title)
  const inks = next() < 0.5 ? onPaper(theme) : onNila(theme)
  const wordsAt = next() < 0.72 ? 'top' : 'bottom'
  const block = setWords(words, inks, outline)
  const top = Math.round(wordsAt === 'top' ? margin.top : height - margin.bottom - block.height)
  const gap = 150
  const field = {
    left: 0,
    right: width,
    top: wordsAt === 'top' ? top + block.height + gap : 0,
    bottom: wordsAt === 'top' ? height : top - gap,
    wordsAt,
  } as const
  return {
    width,
    height,
    paper: inks.paper,
    shapes: [
      ...drawKawung(field, next).map(({ part, contours, places }) => ({ ink: inks[part], contours, places })),
      ...block.shapes.map(({ ink, contours }) => ({ ink, contours, places: [{ x: 0, y: top }] })),
    ],
  }
}

const width = 1600
const height = 2560
const margin = { side: 136, top: 176, bottom: 176 } as const

interface CoverInks {
  readonly paper: string
  readonly title: string
  readonly quiet: string
  readonly main: string
  readonly accent: string
}

function onPaper({ light }: Theme): CoverInks {
  return { paper: light.paper, title: light.ink, quiet: light.quietInk, main: light.nila, accent: light.soga }
}

function onNila({ light, dark }: Theme): CoverInks {
  return { paper: light.nila, title: light.paper, quiet: light.hairline, main: light.tint, accent: dark.soga }
}

interface WordBlock {
  readonly height: number
  readonly shapes: readonly { readonly ink: string; readonly contours: readonly Contour[] }[]
}

// Title, subtitle and authors under one another, from the top of the block on.
function setWords(words: CoverWords, inks: CoverInks, outline: OutlineWords): WordBlock {
  const room = { width: width - 2 * margin.side, leading: 1.06 }
  const title = breakTitle(
    words.title,
    { ...room, height: 1000, sizes: [264, 240, 218, 198, 180, 164, 149, 135, 123, 112, 102, 92, 80, 68] },
    measure('display', outline),
  )
  const small = (text: string, role: FaceRole, sizes: readonly number[]): TitleLines =>
    text === ''
      ? { size: 0, lines: [] }
      : breakTitle(text, { width: room.width, leading: 1.25, height: 260, sizes }, measure(role, outline))
  const subtitle = small(words.subtitle, 'displayItalic', [84, 76, 68, 60, 52])
  const authors = small(
    words.authors.map((name) => name.replaceAll(' ', '\u00A0')).join(', '),
    'sans',
    [64, 58, 52, 46],
  )
  let y = 0
  const shapes: WordBlock['shapes'][number][] = []
  const add = (lines: TitleLines, style: LineStyle): void => {
    if (lines.lines.length === 0) return
    y += style.before
    for (const line of lines.lines) {
      y += lines.size * style.leading
      const set = outline(line, style.role, lines.size)
      const x = words.direction === 'rtl' ? width - margin.side - set.width : margin.side
      // The baseline stands a quarter of the size above the foot of its line.
      const baseline = y - lines.size * 0.25
      shapes.push({ ink: style.ink, contours: set.contours.map((contour) => move(contour, x, baseline)) })
    }
  }
  add(title, { role: 'display', ink: inks.title, leading: 1.06, before: 0 })
  add(subtitle, { role: 'displayItalic', ink: inks.title, leading: 1.25, before: 34 })
  add(authors, { role: 'sans', ink: inks.quiet, leading: 1.3, before: 62 })
  return { height: y, shapes }
}

interface LineStyle {
  readonly role: FaceRole
  readonly ink: string
  readonly leading: number
  readonly before: number
}

// Faces scale evenly, so that a line is measured once for all sizes.
function measure(role: FaceRole, outline: OutlineWords): (words: string) => number {
  const known = new Map<string, number>()
  return (words) => {
    let measured = known.get(words)
    if (measured === undefined) {
      measured = outline(words, role, 1000).width / 1000
      known.set(words, measured)
    }
    return measured
  }
}

function move(contour: Contour, dx: number, dy: number): Contour {
  return { x: contour.x + dx, y: contour.y + dy, steps: contour.steps.map((step) => moveStep(step, dx, dy)) }
}

function moveStep(step: ContourStep, dx: number, dy: number): ContourStep {
  const end = { x: step.x + dx, y: step.y + dy }
  switch (step.type) {
    case 'line':
      return { ...step, ...end }
    case 'quadratic':
      return { ...step, ...end, x1: step.x1 + dx, y1: step.y1 + dy }
    case 'cubic':
      return { ...step, ...end, x1: step.x1 + dx, y1: step.y1 + dy, x2: step.x2 + dx, y2: step.y2 + dy }
    default:
      return step satisfies never
  }
}
