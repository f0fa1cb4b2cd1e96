/** An image whose bytes go into a file as they are: a baseline or progressive JPEG of 1, 3 or 4 components. */
export interface JpegImage {
  readonly kind: 'jpeg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly components: number
}

/**
 * An image as rows of pixels from the top, each row beginning with a new byte: grey (1 component) or sRGB (3).
 * `alpha` has the opacity of each pixel, 8 bits each; undefined where all are opaque.
 */
export interface PixelImage {
  readonly kind: 'pixels'
  readonly width: number
  readonly height: number
  readonly components: 1 | 3
  readonly bitsPerComponent: number
  readonly pixels: Uint8Array
  readonly alpha: Uint8Array | undefined
}

/** An image, ready to be drawn. */
export type DecodedImage = JpegImage | PixelImage

/** An image that cannot be drawn, and why. */
export interface UnreadableImage {
  readonly kind: 'unreadable'
  readonly reason: string
}
