import type { Composition } from '../blocks/composition.ts'
import { letteringOf } from '../blocks/set-words.ts'
import type { Lettering } from '../design/lettering.ts'
import type { PageItem } from '../paged-document.ts'
import { placeLine } from '../pages/place-piece.ts'
import { setLabel } from './label-line.ts'

/** What runs at the head of a page; `left` says whether it is a left page of facing ones. */
export interface RunningHead {
  readonly words: string
  readonly folio: string
  readonly isLeft: boolean
}

/**
 * Adds the running head and the folio to a page: the folio at the outer edge, the words at the inner one, both in quiet
 * ink on one line above the type area. They are artifacts: no mark, no tag.
 */
export function placeFurniture(
  { words, folio, isLeft }: RunningHead,
  { left, items }: { readonly left: number; readonly items: PageItem[] },
  composition: Composition,
): void {
  const { design } = composition
  const { shape, grid } = design
  const y = shape.top - grid * 0.95
  const quiet = letteringOf({ ...design.text, ink: design.inks.quiet }, composition.lang)
  const number: Lettering = {
    ...quiet,
    family: design.caption.family,
    size: design.caption.size,
    features: ['lnum', 'tnum'],
  }
  const caps: Lettering = { ...quiet, size: quiet.size * 0.94, features: ['smcp', 'onum'], tracking: 50 }
  const folioLine = setLabel({ value: folio, lettering: number }, composition)
  if (!folioLine) return
  const place = (line: typeof folioLine, isAtLeft: boolean): void => {
    const [first] = line.runs
    const start = first?.words[0]?.x ?? 0
    const end = line.runs.reduce((edge, run) => Math.max(edge, (run.words[0]?.x ?? 0) + run.width), 0)
    placeLine(line, { x: isAtLeft ? left - start : left + shape.measure - end, y }, { items, struck: new Set() })
  }
  place(folioLine, isLeft)
  const head = fitHead(words, { lettering: caps, room: shape.measure - 40 }, composition)
  if (head) place(head, !isLeft)
}

/** A title that is too long for its line ends after a word, with three points: after the last at which it still fits. */
function fitHead(
  words: string,
  { lettering, room }: { readonly lettering: Lettering; readonly room: number },
  composition: Composition,
): ReturnType<typeof setLabel> {
  // Signs are wider than a point: more of them than the room has points need not be tried.
  const parts = words
    .slice(0, Math.ceil(room) + 1)
    .split(' ')
    .filter((part) => part !== '')
  const isWhole = words.length <= room
  const setFirst = (count: number): ReturnType<typeof setLabel> => {
    const end = isWhole && count === parts.length ? '' : '…'
    return setLabel({ value: parts.slice(0, count).join(' ') + end, lettering }, composition)
  }
  const fits = (line: ReturnType<typeof setLabel>): boolean =>
    !line || line.runs.reduce((sum, run) => sum + run.width, 0) <= room
  const all = setFirst(parts.length)
  if (fits(all)) return all
  let fitting = 1
  for (let most = parts.length - 1; fitting < most;) {
    const middle = Math.ceil((fitting + most) / 2)
    if (fits(setFirst(middle))) fitting = middle
    else most = middle - 1
  }
  return setFirst(fitting)
}
