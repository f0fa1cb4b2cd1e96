import type { DecodedImage, UnreadableImage } from './decoded-image.ts'
import { decodePng } from './decode-png.ts'
import { readJpeg } from './read-jpeg.ts'

/** Gives an image ready to be drawn: a JPEG as it is, the pixels of a PNG; or why it cannot be drawn. Never throws. */
export function decodeImage(bytes: Uint8Array): DecodedImage | UnreadableImage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.byteLength > 8 && view.getUint32(0) === 0x89504e47) return decodePng(view)
    if (view.byteLength > 4 && view.getUint16(0) === 0xffd8) return readJpeg(view)
  } catch (error) {
    // Reads past the end, and data that does not inflate: the file is cut off or damaged.
    return { kind: 'unreadable', reason: error instanceof RangeError ? 'it is cut off' : 'its data is damaged' }
  }
  return { kind: 'unreadable', reason: 'it is neither PNG nor JPEG' }
}
