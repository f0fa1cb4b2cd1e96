// oxlint-disable-next-line import/no-nodejs-modules -- it computes and does no input or output
import { crc32, deflateSync } from 'node:zlib'
import type { PaintedImage } from './paint-shapes.ts'

/** Gives a picture as a PNG of eight bits a pixel with a palette (PNG, third edition, 11.2). */
export function encodePng({ width, height, palette, pixels }: PaintedImage): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Bit depth 8, colour type 3 (palette); compression, filter and interlace methods 0.
  header.set([8, 3, 0, 0, 0], 8)
  const inks = Buffer.from(palette.map((ink) => ink.slice(1)).join(''), 'hex')
  // Filter type 0 before each row: palette indices have no neighbourhood to predict from (PNG, 12.7).
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  // Higher levels take a multiple of the time to save a small part of the e-book.
  const data = deflateSync(rows, { level: 3 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', inks),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
