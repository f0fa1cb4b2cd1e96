import type { FaceShelf } from '../faces/face-shelf.ts'
import type { TextItem } from '../paragraph-items.ts'
import { sliceWord } from '../shaping/slice-word.ts'
import type { WordSlice } from '../shaping/slice-word.ts'
import type { BrokenLine } from './break-lines.ts'
import type { Content, Material } from './material.ts'
import { glue } from './material.ts'
import { shapeHyphen } from './shape-hyphen.ts'
import type { Word } from './word.ts'

/** What stands in a line, from left to right before it is turned round. Lengths are points, of unexpanded type. */
export type Piece =
  | { readonly type: 'slice'; readonly item: TextItem; readonly slice: WordSlice; readonly width: number }
  | {
      readonly type: 'space'
      readonly item: TextItem
      readonly slice: WordSlice
      readonly width: number
      readonly stretch: number
      readonly shrink: number
    }
  | {
      readonly type: 'image'
      readonly resource: string
      readonly width: number
      readonly height: number
      readonly mark: number | undefined
    }
  | { readonly type: 'blank'; readonly width: number }

/** The pieces of a line; `trailing` is the space at its end, which is there for who reads the text and takes no room. */
export interface GatheredLine {
  readonly pieces: readonly Piece[]
  readonly trailing: Piece | undefined
}

/** Collects what a line shows, the chunks of a word that stand together as one slice. */
export function gatherPieces(material: Material, line: BrokenLine, shelf: FaceShelf): GatheredLine {
  const pieces: Piece[] = []
  for (let at = line.start; at < line.end; at++) {
    const content = material.contents[at]
    if (content === undefined) continue
    switch (content.type) {
      case 'chunk':
        at = addSlices({ material, line, shelf, pieces }, at, content)
        break
      case 'space':
        pieces.push(toSpace(material, at, content))
        break
      case 'image': {
        const { resource, width, height, mark } = content.item
        pieces.push({ type: 'image', resource, width, height, mark })
        break
      }
      case 'blank':
        pieces.push({ type: 'blank', width: material.widths[at] ?? 0 })
        break
      default: {
        const unknown: never = content
        throw new Error(`expected content of a paragraph, got ${JSON.stringify(unknown)}`)
      }
    }
  }
  if (material.isHyphen[line.end] ?? false) addHyphen(pieces, shelf)
  const end = material.contents[line.end]
  const isSpace = material.kinds[line.end] === glue && end?.type === 'space'
  return { pieces, trailing: isSpace ? toSpace(material, line.end, end) : undefined }
}

interface Gathering {
  readonly material: Material
  readonly line: BrokenLine
  readonly shelf: FaceShelf
  readonly pieces: Piece[]
}

type ChunkContent = Extract<Content, { type: 'chunk' }>
type SpaceContent = Extract<Content, { type: 'space' }>

// Gives the last entry of the word that stands in this line.
function addSlices({ material, line, shelf, pieces }: Gathering, at: number, first: ChunkContent): number {
  let { to } = first.chunk
  let last = at
  for (let next = at + 1; next < line.end; next++) {
    const content = material.contents[next]
    if (content === undefined) continue
    if (content.type !== 'chunk' || !isSameWord(content, first)) break
    to = content.chunk.to
    last = next
  }
  const { item, word } = first
  for (const slice of sliceWord(word.shaped, { from: first.chunk.from, to }, { style: item.style, shelf })) {
    pieces.push({ type: 'slice', item, slice, width: (slice.width * item.style.size) / 1000 })
  }
  return last
}

function isSameWord(content: { item: TextItem; word: Word; offset: number }, first: ChunkContent): boolean {
  return content.word === first.word && content.offset === first.offset && content.item === first.item
}

function toSpace(material: Material, at: number, { item, space }: SpaceContent): Piece {
  const [part] = space.parts
  if (part === undefined) return { type: 'blank', width: material.widths[at] ?? 0 }
  const { face, shaped } = part
  return {
    type: 'space',
    item,
    slice: { face, shaped, from: 0, to: shaped.glyphs.length, width: space.width, isRightToLeft: false },
    width: material.widths[at] ?? 0,
    stretch: material.stretches[at] ?? 0,
    shrink: material.shrinks[at] ?? 0,
  }
}

function addHyphen(pieces: Piece[], shelf: FaceShelf): void {
  const last = pieces.at(-1)
  if (last?.type !== 'slice') return
  const { item } = last
  for (const slice of sliceWord(shapeHyphen(item.style, shelf), { from: 0, to: 1 }, { style: item.style, shelf })) {
    pieces.push({ type: 'slice', item, slice, width: (slice.width * item.style.size) / 1000 })
  }
}
