// oxlint-disable-next-line import/no-nodejs-modules -- zlib computes, it does no I/O
import { inflateSync } from 'node:zlib'
import type { DecodedImage } from './decoded-image.ts'
import type { UnreadableImage } from './decoded-image.ts'
import { channelsOf, listPasses, unfilterRows } from './png-rows.ts'
import type { PngColour, PngHeader } from './png-header.ts'

/** More pixels than a page can show at 1,200 dots an inch: what says more is meant to fill the memory. */
const mostPixels = 100_000_000

interface Chunks {
  readonly palette: Uint8Array | undefined
  readonly transparency: Uint8Array | undefined
  readonly data: readonly Uint8Array[]
}

/** Decodes a PNG of any colour type, depth and interlace to 8 bits a component. Throws on damaged data. */
export function decodePng(view: DataView): DecodedImage | UnreadableImage {
  const header = readHeader(view)
  if (header === undefined) return { kind: 'unreadable', reason: 'its header is damaged' }
  if (header.width * header.height > mostPixels)
    return { kind: 'unreadable', reason: `it says that it has ${header.width} × ${header.height} pixels` }
  const chunks = readChunks(view)
  const expected = listPasses(header).reduce((sum, pass) => sum + pass.height * (pass.stride + 1), 0)
  const data = inflateSync(joinChunks(chunks.data), { maxOutputLength: expected + 64 })
  if (data.length < expected) return { kind: 'unreadable', reason: 'it is cut off' }
  const samples = unfilterRows(data, header)
  return toPixels(samples, header, chunks)
}

function readHeader(view: DataView): PngHeader | undefined {
  if (view.getUint32(12) !== 0x49484452) return undefined
  const [depth, colour] = [view.getUint8(24), view.getUint8(25)]
  if (!isColour(colour) || !depthsOf[colour].includes(depth)) return undefined
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width === 0 || height === 0) return undefined
  return { width, height, depth, colour, isInterlaced: view.getUint8(28) === 1 }
}

const depthsOf: Readonly<Record<PngColour, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

function isColour(colour: number): colour is PngColour {
  return colour === 0 || colour === 2 || colour === 3 || colour === 4 || colour === 6
}

function readChunks(view: DataView): Chunks {
  let palette: Uint8Array | undefined
  let transparency: Uint8Array | undefined
  const data: Uint8Array[] = []
  let at = 8
  while (at + 12 <= view.byteLength) {
    const length = view.getUint32(at)
    const type = view.getUint32(at + 4)
    const body = new Uint8Array(view.buffer, view.byteOffset + at + 8, Math.min(length, view.byteLength - at - 8))
    if (type === 0x504c5445) palette = body
    else if (type === 0x74524e53) transparency = body
    else if (type === 0x49444154) data.push(body)
    else if (type === 0x49454e44) break
    at += 12 + length
  }
  return { palette, transparency, data }
}

function joinChunks(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

function toPixels(samples: Uint16Array, { width, height, depth, colour }: PngHeader, chunks: Chunks): DecodedImage {
  const count = width * height
  const components = colour === 0 || colour === 4 ? 1 : 3
  const pixels = new Uint8Array(count * components)
  const hasAlpha = colour >= 4 || chunks.transparency !== undefined
  const alpha = hasAlpha ? new Uint8Array(count).fill(255) : undefined
  const scale = colour === 3 ? 1 : 255 / (2 ** depth - 1)
  const channels = channelsOf[colour]
  const key = colour === 0 || colour === 2 ? keyOf(chunks.transparency, channels) : undefined
  for (let index = 0; index < count; index++) {
    const from = index * channels
    if (colour === 3) {
      const entry = samples[from] ?? 0
      for (let channel = 0; channel < 3; channel++)
        pixels[index * 3 + channel] = chunks.palette?.[entry * 3 + channel] ?? 0
      if (alpha) alpha[index] = chunks.transparency?.[entry] ?? 255
      continue
    }
    for (let channel = 0; channel < components; channel++)
      pixels[index * components + channel] = Math.round((samples[from + channel] ?? 0) * scale)
    if (!alpha) continue
    if (colour >= 4) alpha[index] = Math.round((samples[from + components] ?? 0) * scale)
    else if (key?.every((value, channel) => samples[from + channel] === value) === true) alpha[index] = 0
  }
  const isOpaque = alpha === undefined || alpha.every((value) => value === 255)
  return { kind: 'pixels', width, height, components, bitsPerComponent: 8, pixels, alpha: isOpaque ? undefined : alpha }
}

// The one colour that is see-through, in samples of 16 bits.
function keyOf(transparency: Uint8Array | undefined, channels: number): readonly number[] | undefined {
  if (transparency === undefined) return undefined
  return Array.from(
    { length: channels },
    (_, index) => ((transparency[index * 2] ?? 0) << 8) | (transparency[index * 2 + 1] ?? 0),
  )
}
