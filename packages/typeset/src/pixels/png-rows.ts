import type { PngHeader } from './png-header.ts'

/** A pass of an image: where its pixels stand in the whole, and how long its rows are in bytes. */
interface Pass {
  readonly width: number
  readonly height: number
  readonly stride: number
  readonly left: number
  readonly top: number
  readonly stepX: number
  readonly stepY: number
}

/** Samples of a pixel by colour type. */
export const channelsOf: Readonly<Record<PngHeader['colour'], number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

// PNG, third edition, 8.1: the seven passes of Adam7.
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Lists the passes of an image that have pixels; an image that is not interlaced has one. */
export function listPasses({ width, height, depth, colour, isInterlaced }: PngHeader): readonly Pass[] {
  const passes = isInterlaced ? adam7 : ([[0, 0, 1, 1]] as const)
  return passes.flatMap(([left, top, stepX, stepY]) => {
    const columns = Math.ceil((width - left) / stepX)
    const rows = Math.ceil((height - top) / stepY)
    const stride = Math.ceil((columns * channelsOf[colour] * depth) / 8)
    return columns > 0 && rows > 0 ? [{ width: columns, height: rows, stride, left, top, stepX, stepY }] : []
  })
}

/** Undoes the filters of all rows (PNG, third edition, 9.2) and gives the samples of the whole image, row by row. */
export function unfilterRows(data: Uint8Array, header: PngHeader): Uint16Array {
  const perPixel = channelsOf[header.colour]
  const reach = Math.max(1, (perPixel * header.depth) >> 3)
  const samples = new Uint16Array(header.width * header.height * perPixel)
  let at = 0
  for (const pass of listPasses(header)) {
    let previous = new Uint8Array(pass.stride)
    for (let row = 0; row < pass.height; row++) {
      const filter = data[at] ?? 0
      const line = data.slice(at + 1, at + 1 + pass.stride)
      unfilter(line, previous, { filter, reach })
      placeSamples(line, samples, { pass, row, header })
      previous = line
      at += 1 + pass.stride
    }
  }
  return samples
}

function unfilter(
  line: Uint8Array,
  above: Uint8Array,
  { filter, reach }: { readonly filter: number; readonly reach: number },
): void {
  if (filter === 0) return
  for (let index = 0; index < line.length; index++) {
    const left = line[index - reach] ?? 0
    const up = above[index] ?? 0
    const corner = index < reach ? 0 : (above[index - reach] ?? 0)
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner)
    line[index] = (line[index] ?? 0) + guess
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

interface RowPlace {
  readonly pass: Pass
  readonly row: number
  readonly header: PngHeader
}

function placeSamples(line: Uint8Array, samples: Uint16Array, { pass, row, header }: RowPlace): void {
  const perPixel = channelsOf[header.colour]
  const { depth, width } = header
  const rowStart = (pass.top + row * pass.stepY) * width
  for (let column = 0; column < pass.width; column++) {
    const to = (rowStart + pass.left + column * pass.stepX) * perPixel
    for (let channel = 0; channel < perPixel; channel++)
      samples[to + channel] = sampleAt(line, column * perPixel + channel, depth)
  }
}

function sampleAt(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index] ?? 0
  if (depth === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0)
  const bit = index * depth
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}
