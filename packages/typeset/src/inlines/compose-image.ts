import type { Image } from '@edisi/document'
import type { Composition } from '../blocks/composition.ts'
import { imageTypeUnsupported } from '../messages.ts'
import type { InlineImageItem } from '../paragraph-items.ts'

/** Gives an image that stands in a line, or undefined, with a report, where pages cannot draw it. */
export function composeImage(
  image: Image,
  size: number,
  composition: Composition,
): Omit<InlineImageItem, 'mark'> | undefined {
  const natural = findImageSize(image, composition)
  if (!natural) return undefined
  const { measure } = composition.design.shape
  const wanted = image.width?.unit === 'pt' ? image.width.value : undefined
  // In a line an image is as tall as two lines at most, so that it does not tear the lines apart.
  const scale = Math.min(
    (wanted ?? natural.width) / natural.width,
    measure / natural.width,
    (2 * size) / natural.height,
  )
  return { type: 'image', resource: image.resource, width: natural.width * scale, height: natural.height * scale }
}

/**
 * Gives the natural size of an image in points, 96 pixels to the inch, or undefined, with a report, where its type
 * cannot be drawn.
 */
export function findImageSize(
  image: Image,
  composition: Composition,
): { readonly width: number; readonly height: number } | undefined {
  const resource = composition.resources.get(image.resource)
  if (resource?.type === 'image/png' || resource?.type === 'image/jpeg') {
    return { width: Math.max(1, resource.width * 0.75), height: Math.max(1, resource.height * 0.75) }
  }
  if (resource) composition.reports.push(imageTypeUnsupported(image.resource, resource.type, image.place))
  return undefined
}
