import type { FaceShelf } from '../faces/face-shelf.ts'
import type { TextStyle } from '../paragraph-items.ts'
import { shapeWord } from '../shaping/shape-word.ts'
import type { ShapedWord } from '../shaping/shaped-word.ts'
import type { BreakingStyle } from './find-breaks.ts'
import { findBreaks } from './find-breaks.ts'
import { clusterEnds, isOneToOne } from '../shaping/assign-texts.ts'
import { protrusionAtLeft, protrusionAtRight } from './protrusion.ts'
import type { Chunk, Word } from './word.ts'

/** Prepares the words of one style, or gives them from the shelf. Call it once a stretch, and its result once a word. */
export function wordsOf(style: TextStyle, breaking: BreakingStyle, shelf: FaceShelf): (text: string) => Word {
  const { prepared } = shelf.wordsIn(style)
  const key = `${breaking.breaking}${breaking.isHyphenated ? ' hyphenated' : ''}${breaking.isAnywhere ? ' anywhere' : ''}`
  let words = prepared.get(key)
  if (words === undefined) prepared.set(key, (words = new Map()))
  const known = words
  return (text) => {
    let word = known.get(text)
    if (word === undefined) known.set(text, (word = prepareWord(text, { style, breaking }, shelf)))
    return word
  }
}

interface WordStyle {
  readonly style: TextStyle
  readonly breaking: BreakingStyle
}

const softHyphen = '\u00ad'

function prepareWord(source: string, { style, breaking }: WordStyle, shelf: FaceShelf): Word {
  const softHyphens = findSoftHyphens(source)
  const text = softHyphens.length === 0 ? source : source.replaceAll(softHyphen, '')
  const shaped = shapeWord(text, style, shelf)
  const breaks = findBreaks(text, breaking, { hyphenator: shelf.hyphenator, softHyphens })
  const widths = widthsBefore(shaped)
  const isHanging = breaking.breaking !== 'code'
  const chunks: Chunk[] = []
  for (let index = 0, from = 0; index <= breaks.length; index++) {
    const next = breaks[index]
    const to = next?.at ?? text.length
    const first = (widths[from + 1] ?? 0) - (widths[from] ?? 0)
    const last = (widths[to] ?? 0) - (widths[to - 1] ?? 0)
    chunks.push({
      from,
      to,
      width: (widths[to] ?? 0) - (widths[from] ?? 0),
      left: isHanging ? protrusionAtLeft(text.charAt(from)) * first : 0,
      right: isHanging ? protrusionAtRight(text.charAt(to - 1)) * last : 0,
      cost: next?.cost ?? 0,
      isHyphen: next?.isHyphen ?? false,
    })
    from = to
  }
  return { shaped, chunks, softHyphens }
}

function findSoftHyphens(text: string): readonly number[] {
  const offsets: number[] = []
  for (let at = text.indexOf(softHyphen); at >= 0; at = text.indexOf(softHyphen, at + 1))
    offsets.push(at - offsets.length)
  return offsets
}

// By offset in the text. A ligature's width is shared out evenly: what a break within it makes of it is known only when
// its halves are shaped, and the space of the line takes up the difference.
function widthsBefore(word: ShapedWord): readonly number[] {
  const own = new Float64Array(word.text.length + 1)
  for (const { shaped, clusters, from, to } of word.parts) {
    if (isOneToOne(clusters, from, to)) {
      for (let index = 0; index < clusters.length; index++) own[from + index] = shaped.advances[index] ?? 0
      continue
    }
    const ends = clusterEnds(clusters, to)
    for (let index = 0; index < clusters.length; index++) {
      const start = clusters[index] ?? 0
      const end = ends.get(start) ?? to
      const share = (shaped.advances[index] ?? 0) / (end - start)
      for (let at = start; at < end; at++) own[at] = (own[at] ?? 0) + share
    }
  }
  const before: number[] = [0]
  for (let at = 0; at < word.text.length; at++) before.push((before[at] ?? 0) + (own[at] ?? 0))
  return before
}
