import type { Diagnostic } from '@edisi/diagnostics'
import type { FrontMatter } from '../front-matter/front-matter.ts'
import type { Image } from '../inline.ts'
import { imageMissing, imageUnreadable } from '../messages.ts'
import type { Resource } from '../model.ts'
import type { ParsedChapter } from '../parse-chapter.ts'
import { readImageHeader } from '../read-image-header.ts'
import type { DocumentParts } from './document-parts.ts'
import { replaceImages, replaceImagesInNotes } from './replace-images.ts'

/** Chapters in which every image has its file, and the files. */
export interface PlacedImages {
  readonly chapters: readonly ParsedChapter[]
  readonly resources: readonly Resource[]
}

/** Joins images to their files. An image without one is reported, and its words take its place. */
export function placeImages(
  { chapters, files, refused }: DocumentParts,
  frontMatter: FrontMatter,
  found: Diagnostic[],
): PlacedImages {
  const resources = new Map<string, Resource>()
  const isPlaced = (image: Pick<Image, 'resource' | 'place'>): boolean => {
    // What may not be read has been reported where it stands.
    if (image.resource === '') return false
    if (resources.has(image.resource)) return true
    const bytes = files.get(image.resource)
    const resource = bytes && toResource(image.resource, bytes)
    if (resource) resources.set(resource.path, resource)
    else if (bytes) found.push(imageUnreadable(image.place, image.resource))
    else if (refused?.has(image.resource) !== true) found.push(imageMissing(image.place, image.resource))
    return resource !== undefined
  }
  const cover = frontMatter.coverImage
  if (cover) isPlaced({ resource: cover.path, place: cover.place })
  const placed = chapters.map((chapter) => ({
    ...chapter,
    blocks: replaceImages(chapter.blocks, isPlaced),
    notes: replaceImagesInNotes(chapter.notes, isPlaced),
  }))
  return { chapters: placed, resources: [...resources.values()] }
}

function toResource(path: string, bytes: Uint8Array): Resource | undefined {
  const header = readImageHeader(bytes)
  return header && { path, ...header }
}
