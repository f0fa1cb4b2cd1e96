import type { Resource } from './model.ts'

/** What the header of an image says: its type, and its size in pixels (of an SVG in the units of its view box). */
export interface ImageHeader {
  readonly type: Resource['type']
  readonly width: number
  readonly height: number
}

/**
 * Gives an image's type and size from its first bytes, or undefined where it is no image that we know or has no size.
 * Sources: PNG (third edition) 11.2.1; ITU-T T.81, B.2.2; GIF89a, 18; RFC 9649, 2.5 to 2.7; SVG 2, 8.6.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = readPng(view) ?? readJpeg(view) ?? readGif(view) ?? readWebp(view) ?? readSvg(bytes)
  return header && header.width > 0 && header.height > 0 ? header : undefined
}

function readPng(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function readJpeg(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    // Fill bytes before a marker.
    if (marker === 0xff) at += 1
    // Start of frame: C0 to CF without the tables C4, C8 and CC.
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function readGif(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return undefined
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function readWebp(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined
  const size = webpSize(view)
  return size && { type: 'image/webp', ...size }
}

function webpSize(view: DataView): { width: number; height: number } | undefined {
  switch (view.getUint32(12)) {
    // `VP8 `: a key frame.
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    // `VP8L`: two numbers of 14 bits.
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    // `VP8X`: two numbers of 24 bits.
    case 0x56503858:
      return { width: 1 + read24(view, 24), height: 1 + read24(view, 27) }
    default:
      return undefined
  }
}

function read24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

// The root element stands near the start; entities and other surprises of a prologue are the sanitiser's business.
function readSvg(bytes: Uint8Array): ImageHeader | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 8192))
  if (!/^\uFEFF?\s*</.test(text)) return undefined
  const root = /<(?:svg:)?svg\b([^>]*)>/i.exec(text)?.[1]
  if (root === undefined) return undefined
  const box = /\bviewBox\s*=\s*["']\s*[-\d.e+]+[\s,]+[-\d.e+]+[\s,]+([\d.e+]+)[\s,]+([\d.e+]+)/i.exec(root)
  if (box) return { type: 'image/svg+xml', width: Number(box[1]), height: Number(box[2]) }
  const side = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, 'i').exec(root)?.[1] ?? 0)
  // Without a size, a replaced element is 300 by 150 (CSS 2.2, 10.3.2).
  return { type: 'image/svg+xml', width: side('width') || 300, height: side('height') || 150 }
}
