import { deflateSync } from 'node:zlib'
import type { DecodedImage } from '@edisi/typeset'
import type { ObjectWriter, PdfValue, Reference } from './object-writer.ts'

/** Embeds an image: a JPEG as it came, pixels deflated, their opacity as a soft mask (ISO 32000-1, 8.9.5 and 11.6.5.3). */
export function embedImage(writer: ObjectWriter, image: DecodedImage): Reference {
  const { width, height, components } = image
  const size = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  if (image.kind === 'jpeg') {
    const stream = writer.ref({ ...size, ...toColours(writer, components), BitsPerComponent: 8, Filter: 'DCTDecode' })
    stream.end(image.bytes)
    return stream
  }
  const stream = writer.ref({
    ...size,
    ...toColours(writer, components),
    BitsPerComponent: image.bitsPerComponent,
    SMask: image.alpha && embedMask(writer, image, image.alpha),
    Filter: 'FlateDecode',
  })
  stream.end(deflateSync(image.pixels))
  return stream
}

function embedMask(writer: ObjectWriter, { width, height }: DecodedImage, alpha: Uint8Array): Reference {
  const mask = writer.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
  })
  mask.end(alpha)
  return mask
}

/** Device colours are meant in the output intent, sRGB. */
function toColours(writer: ObjectWriter, components: number): Record<string, PdfValue> {
  if (components === 1) return { ColorSpace: 'DeviceGray' }
  if (components === 3) return { ColorSpace: 'DeviceRGB' }
  return { ColorSpace: toFourInks(writer), Decode: [1, 0, 1, 0, 1, 0, 1, 0] }
}

/**
 * A colour space for JPEGs of four inks, which programs store inverted. DeviceCMYK would need a second output intent
 * (PDF/A-3, 6.2.4.3): four inks that lead to DeviceRGB by a function need none (ISO 32000-1, 8.6.6.5).
 */
function toFourInks(writer: ObjectWriter): PdfValue {
  const transform = writer.ref({
    FunctionType: 4,
    Domain: [0, 1, 0, 1, 0, 1, 0, 1],
    Range: [0, 1, 0, 1, 0, 1],
  })
  // c m y k on the stack; leaves (1 - c)(1 - k), (1 - m)(1 - k), (1 - y)(1 - k).
  const program = '{1 exch sub 4 1 roll 3 {1 exch sub 3 index mul 3 1 roll} repeat 4 3 roll pop}'
  transform.end(new TextEncoder().encode(program))
  return ['DeviceN', ['Cyan', 'Magenta', 'Yellow', 'Black'], 'DeviceRGB', transform]
}
