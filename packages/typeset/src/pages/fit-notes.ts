import type { Box } from '../galley/galley.ts'
import type { NotePart, PageMatter } from './page-plan.ts'
import { noteGap } from './page-plan.ts'

/** How notes stand on a page: what is placed, what the next page must go on with, and how high it is with its hairline. */
export interface NoteFit {
  readonly placed: readonly NotePart[]
  readonly rest: readonly NotePart[]
  readonly height: number
}

/**
 * Fits notes into the room at the foot of a page. Each that is called there begins there, with two lines at least (or
 * its only one), and only the last may go on overleaf. Gives undefined where that cannot be.
 */
export function fitNotes(
  { carried, called }: { readonly carried: readonly NotePart[]; readonly called: readonly string[] },
  room: number,
  matter: PageMatter,
): NoteFit | undefined {
  const parts = [...carried, ...called.map((id) => ({ id, from: 0, to: linesOf(id, matter).length }))]
  if (parts.length === 0) return { placed: [], rest: [], height: 0 }
  const placed: NotePart[] = []
  let height = noteGap
  for (const [index, part] of parts.entries()) {
    const lines = linesOf(part.id, matter)
    const end = fillLines(lines, part, room - height)
    if (end === part.to) {
      placed.push(part)
      height += heightOf(lines.slice(part.from, end))
      continue
    }
    const isLast = index === parts.length - 1
    const isSplit = end - part.from >= 2 && part.to - end >= 1
    if (!isSplit || (!isLast && index >= carried.length)) return undefined
    if (index < carried.length && called.length > 0) return undefined
    placed.push({ ...part, to: end })
    height += heightOf(lines.slice(part.from, end))
    return { placed, rest: [{ ...part, from: end }, ...parts.slice(index + 1)], height }
  }
  return { placed, rest: [], height }
}

/** Places as many lines as there is room for, one at least, where no rule can be kept. */
export function forceNotes(
  { carried, called }: { readonly carried: readonly NotePart[]; readonly called: readonly string[] },
  room: number,
  matter: PageMatter,
): NoteFit {
  const parts = [...carried, ...called.map((id) => ({ id, from: 0, to: linesOf(id, matter).length }))]
  const placed: NotePart[] = []
  const rest: NotePart[] = []
  let height = noteGap
  for (const part of parts) {
    const lines = linesOf(part.id, matter)
    const end = rest.length > 0 ? part.from : fillLines(lines, part, room - height)
    if (end > part.from) placed.push({ ...part, to: end })
    if (end < part.to) rest.push({ ...part, from: end })
    height += heightOf(lines.slice(part.from, end))
  }
  return { placed, rest, height: placed.length > 0 ? height : 0 }
}

function linesOf(id: string, { notes }: PageMatter): readonly Box[] {
  return notes.get(id) ?? []
}

function fillLines(lines: readonly Box[], { from, to }: NotePart, room: number): number {
  let left = room + 0.01
  let end = from
  while (end < to && (lines[end]?.height ?? 0) <= left) left -= lines[end++]?.height ?? 0
  return end
}

function heightOf(lines: readonly Box[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0)
}
