import type { Image } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element } from '../element.ts'
import { imageWidthClass } from '../image-width.ts'
import type { State } from '../state.ts'

/** An image with the size of its file, so that the page does not move when it appears. */
export function imageToHast(image: Image, state: State): ElementContent {
  const resource = state.resources.get(image.resource)
  const width = imageWidthClass(image)
  return element(
    'img',
    {
      src: state.input.sourceOf(image.resource),
      alt: image.alternative,
      title: image.title,
      width: resource === undefined ? undefined : Math.round(resource.width),
      height: resource === undefined ? undefined : Math.round(resource.height),
      className: width === undefined ? undefined : [width],
    },
    [],
  )
}
