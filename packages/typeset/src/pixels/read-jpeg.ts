import type { DecodedImage } from './decoded-image.ts'
import type { UnreadableImage } from './decoded-image.ts'

/** Gives a JPEG with its size and components from its frame header (ITU-T T.81, B.2.2); a PDF takes it as it is. */
export function readJpeg(view: DataView): DecodedImage | UnreadableImage {
  let at = 2
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return { kind: 'unreadable', reason: 'its data is damaged' }
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return toJpeg(view, at, marker)
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (marker === 0xd9) break
    else at += 2 + view.getUint16(at + 2)
  }
  return { kind: 'unreadable', reason: 'it is cut off' }
}

function toJpeg(view: DataView, at: number, marker: number): DecodedImage | UnreadableImage {
  const [height, width, components] = [view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)]
  // Sequential and progressive, Huffman-coded, 8 bits: what the DCTDecode filter takes (ISO 32000-1, 7.4.8).
  if (marker > 0xc2) return { kind: 'unreadable', reason: 'it is a JPEG of a rare kind; save it as a common one' }
  if (view.getUint8(at + 4) !== 8 || ![1, 3, 4].includes(components) || width === 0 || height === 0)
    return { kind: 'unreadable', reason: 'it is a JPEG of a rare kind; save it as a common one' }
  return {
    kind: 'jpeg',
    bytes: new Uint8Array(view.buffer, view.byteOffset, view.byteLength),
    width,
    height,
    components,
  }
}

// C0 to CF without the tables C4, C8 and CC.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
