import type { FinishedDocument } from '@edisi/document'
import type { CoverArt } from '@edisi/theme'
import type { PackedFile } from './book.ts'
import { rasteriseCover } from './rasterise-cover.ts'

/** The image that is the cover. `file` is undefined where it is among the images of the publication. */
export interface Cover {
  readonly href: string
  readonly file: PackedFile | undefined
}

/** Gives the cover: the image that the publication names, where it can be shown; else the drawn one; else none. */
export function provideCover(
  { document, cover }: { readonly document: FinishedDocument; readonly cover: CoverArt | undefined },
  images: ReadonlyMap<string, string>,
): Cover | undefined {
  const { coverImage } = document.metadata
  const own = coverImage === undefined ? undefined : images.get(coverImage)
  if (own !== undefined) return { href: own, file: undefined }
  if (!cover) return undefined
  const href = 'images/cover.png'
  return { href, file: { href, mediaType: 'image/png', data: rasteriseCover(cover) } }
}
