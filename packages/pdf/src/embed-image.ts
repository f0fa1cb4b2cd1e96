import { deflateSync } from 'node:zlib'
import type { DecodedImage } from '@edisi/typeset'
import type { ObjectWriter, PdfValue, Reference } from './object-writer.ts'

/** Embeds an image: a JPEG as it came, pixels deflated, their opacity as a soft mask (ISO 32000-1, 8.9.5 and 11.6.5.3). */
export function embedImage(writer: ObjectWriter, image: DecodedImage): Reference {
  const { width, height } = image
  const size = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  if (image.kind === 'jpeg') {
    const colours = image.components === 4 ? toFourInks(writer, image.bytes) : toColours(image.components)
    const stream = writer.ref({ ...size, ...colours, BitsPerComponent: 8, Filter: 'DCTDecode' })
    stream.end(image.bytes)
    return stream
  }
  const stream = writer.ref({
    ...size,
    ...toColours(image.components),
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
function toColours(components: number): Record<string, PdfValue> {
  return { ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB' }
}

/**
 * The colours of a JPEG of four inks. DeviceCMYK would need a second output intent (PDF/A-3, 6.2.4.3): four inks that lead to
 * DeviceRGB by a function need none (ISO 32000-1, 8.6.6.5). Adobe's programs, which leave their mark, store inks inverted.
 */
function toFourInks(writer: ObjectWriter, jpeg: Uint8Array): Record<string, PdfValue> {
  const transform = writer.ref({
    FunctionType: 4,
    Domain: [0, 1, 0, 1, 0, 1, 0, 1],
    Range: [0, 1, 0, 1, 0, 1],
  })
  // Takes c m y k from the stack, leaves (1 - c)(1 - k), (1 - m)(1 - k), (1 - y)(1 - k).
  const program =
    '{1 exch sub dup 5 1 roll exch 1 exch sub mul 4 1 roll 1 exch sub 2 index mul 4 1 roll 1 exch sub mul 3 1 roll}'
  transform.end(new TextEncoder().encode(program))
  const space = ['DeviceN', ['Cyan', 'Magenta', 'Yellow', 'Black'], 'DeviceRGB', transform]
  const isInverted = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength).includes(
    '\u00FF\u00EE\0\u000EAdobe',
    'latin1',
  )
  return { ColorSpace: space, ...(isInverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }) }
}
