import type { FaceShelf } from '../faces/face-shelf.ts'
import type { PlacedText } from '../paged-document.ts'
import type { LineImage, LineRun, SetLine, TextItem } from '../paragraph-items.ts'
import type { BrokenLine } from './break-lines.ts'
import type { GatheredLine, Piece } from './gather-pieces.ts'
import { gatherPieces } from './gather-pieces.ts'
import type { Material } from './material.ts'
import { forced } from './material.ts'
import { orderPieces } from './order-pieces.ts'

/** Where a line stands and how it is filled. Lengths are points. */
export interface LineSetting {
  readonly material: Material
  readonly line: BrokenLine
  /** The entry that the line before it breaks at; -1 for the first. */
  readonly previousEnd: number
  readonly align: 'justify' | 'left' | 'center' | 'right'
  readonly left: number
  readonly width: number
  readonly expansion: number
  readonly protrudesLeft: boolean
  readonly protrudesRight: boolean
  readonly isRightToLeft: boolean
  readonly shelf: FaceShelf
}

/** Places the words of a line: its space and its type give way until it fills its measure. */
export function setLine(setting: LineSetting): SetLine {
  const { material, line, shelf } = setting
  const gathered = gatherPieces(material, line, shelf)
  const ordered = { ...gathered, pieces: orderPieces(gathered.pieces, setting.isRightToLeft) }
  const fit = fitLine(setting, ordered.pieces)
  const placed = placePieces(ordered, fit)
  return {
    runs: placed.runs,
    images: placed.images,
    width: fit.width,
    ...extents(ordered.pieces, shelf),
    isHyphenated: material.isHyphen[line.end] ?? false,
    ...anchorsOf(setting),
    source: sourceOf(material, line),
  }
}

interface Fit {
  readonly x: number
  readonly width: number
  readonly stretch: number
  /** What each point of stretch or shrink of the space is made to give: from 1 (all stretch) down to -1. */
  readonly ratio: number
}

function fitLine(setting: LineSetting, pieces: readonly Piece[]): Fit {
  const { material, line } = setting
  const left = setting.protrudesLeft ? (material.lefts[line.start] ?? 0) : 0
  const isHyphen = material.isHyphen[line.end] ?? false
  const right = setting.protrudesRight ? (material.rights[isHyphen ? line.end : line.end - 1] ?? 0) : 0
  const sums = sumPieces(pieces)
  const missing = setting.width - (sums.natural - left - right)
  const isFilled = setting.align === 'justify' && ((material.costs[line.end] ?? 0) > forced || missing < 0)
  const { stretch, ratio } = isFilled ? giveWay(sums, missing, setting.expansion) : { stretch: 1, ratio: 0 }
  const width = sums.natural + sums.type * (stretch - 1) + (ratio < 0 ? sums.shrink : sums.stretch) * ratio
  return {
    x: setting.left - left + indentOf(setting, width - left - right),
    width: width - left - right,
    stretch,
    ratio,
  }
}

function indentOf(setting: LineSetting, width: number): number {
  const spare = setting.width - width
  switch (setting.align) {
    case 'justify':
      return setting.isRightToLeft ? Math.max(0, spare) : 0
    case 'left':
      return setting.isRightToLeft ? spare : 0
    case 'center':
      return spare / 2
    case 'right':
      return setting.isRightToLeft ? 0 : spare
    default: {
      const unknown: never = setting.align
      throw new Error(`expected an alignment, got ${String(unknown)}`)
    }
  }
}

interface Sums {
  readonly natural: number
  readonly type: number
  readonly stretch: number
  readonly shrink: number
}

function sumPieces(pieces: readonly Piece[]): Sums {
  let [natural, type, stretch, shrink] = [0, 0, 0, 0]
  for (const piece of pieces) {
    natural += piece.width
    if (piece.type === 'slice') type += piece.width
    if (piece.type !== 'space') continue
    stretch += piece.stretch
    shrink += piece.shrink
  }
  return { natural, type, stretch, shrink }
}

// Beyond all shrink a line is too long anyhow: words must not run into each other. And where the next word cannot be
// broken at all (an address), a line that is short looks better than one with holes.
const tightest = -1.5
const loosest = 2.5

// Type and space give way in the same measure until the type may no more; what is left comes from the space.
function giveWay(sums: Sums, missing: number, expansion: number): { stretch: number; ratio: number } {
  const space = missing < 0 ? sums.shrink : sums.stretch
  const most = sums.type * expansion
  const share = space + most > 0 ? Math.max(-1, Math.min(1, missing / (space + most))) : 0
  // In steps of a thousandth, so that few lines differ in it; the space makes up for the rest.
  const stretch = Math.round((1 + share * expansion) * 1000) / 1000
  const rest = missing - sums.type * (stretch - 1)
  if (space <= 0) return { stretch, ratio: 0 }
  const reverse = rest < 0 === missing < 0 ? space : rest < 0 ? sums.shrink : sums.stretch
  return { stretch, ratio: Math.max(tightest, Math.min(loosest, rest / reverse)) }
}

interface PlacedPieces {
  readonly runs: readonly LineRun[]
  readonly images: readonly LineImage[]
}

interface OpenRun {
  readonly item: TextItem
  readonly face: number
  readonly stretch: number
  readonly words: PlacedText[]
  from: number
  to: number
}

function placePieces({ pieces, trailing }: GatheredLine, fit: Fit): PlacedPieces {
  const runs: OpenRun[] = []
  const images: LineImage[] = []
  let { x } = fit
  for (const piece of pieces) {
    const width = widthIn(piece, fit)
    if (piece.type === 'image') {
      images.push({ resource: piece.resource, x, width: piece.width, height: piece.height, mark: piece.mark })
    } else if (piece.type !== 'blank') addToRuns(runs, piece, { x, width, stretch: fit.stretch })
    x += width
  }
  // Where the line ends there is a space still, for who reads the text alone; no link and no ground covers it.
  if (trailing?.type === 'space') addToRuns(runs, trailing, { x, width: 0, stretch: fit.stretch })
  return { runs: runs.map(toRun), images }
}

function widthIn(piece: Piece, { stretch, ratio }: Fit): number {
  if (piece.type === 'slice') return piece.width * stretch
  if (piece.type !== 'space') return piece.width
  return piece.width + ratio * (ratio < 0 ? piece.shrink : piece.stretch)
}

interface Placing {
  readonly x: number
  readonly width: number
  readonly stretch: number
}

function addToRuns(
  runs: OpenRun[],
  { item, slice }: Extract<Piece, { type: 'slice' | 'space' }>,
  { x, width, stretch }: Placing,
): void {
  const word = { x, shaped: slice.shaped, from: slice.from, to: slice.to }
  const last = runs.at(-1)
  if (last !== undefined && last.face === slice.face && isAlike(last.item, item)) {
    last.words.push(word)
    last.to = x + width
  } else runs.push({ item, face: slice.face, stretch, words: [word], from: x, to: x + width })
}

function isAlike(a: TextItem, b: TextItem): boolean {
  if (a === b) return true
  const isSameStyle =
    a.style === b.style ||
    (a.style.size === b.style.size && a.style.ink === b.style.ink && a.style.rise === b.style.rise)
  return isSameStyle && a.mark === b.mark && a.link === b.link
}

function toRun({ item, face, stretch, words, from, to }: OpenRun): LineRun {
  const { size, ink, rise } = item.style
  return { face, size, ink, rise, stretch, words, width: to - from, mark: item.mark, link: item.link }
}

function extents(pieces: readonly Piece[], shelf: FaceShelf): { ascent: number; descent: number } {
  let [ascent, descent] = [0, 0]
  for (const piece of pieces) {
    if (piece.type === 'image') ascent = Math.max(ascent, piece.height)
    if (piece.type !== 'slice') continue
    const { style } = piece.item
    const metrics = shelf.metrics(style.face)
    ascent = Math.max(ascent, metrics.ascent * style.size + style.rise)
    descent = Math.max(descent, metrics.descent * style.size - style.rise)
  }
  return { ascent, descent }
}

// An anchor rides on the entry before it; one that opens the paragraph stands in its first line.
function anchorsOf(setting: LineSetting): { notes: readonly string[]; ids: readonly string[] } {
  const { material, line, previousEnd } = setting
  const notes: string[] = []
  const ids: string[] = []
  for (const { at, item } of material.anchors) {
    const rides = Math.max(0, at - 1)
    if (rides <= previousEnd || rides > line.end) continue
    if (item.note !== undefined) notes.push(item.note)
    if (item.id !== undefined) ids.push(item.id)
  }
  return { notes, ids }
}

function sourceOf(material: Material, line: BrokenLine): SetLine['source'] {
  for (let at = line.start; at < line.end; at++) {
    const content = material.contents[at]
    if (content?.type !== 'chunk' || content.item.source === undefined) continue
    const { chunk, word, offset } = content
    const { block, offset: start } = content.item.source
    const hidden = word.softHyphens.filter((hyphen) => hyphen <= chunk.from && chunk.from > 0).length
    return { block, offset: start + offset + chunk.from + hidden }
  }
  return undefined
}
