import { createHash } from 'node:crypto'
import type { Diagnostic } from '@edisi/diagnostics'
import type { Block, Figure } from '../block.ts'
import type { FrontMatter } from '../front-matter/front-matter.ts'
import type { Image, Inline } from '../inline.ts'
import { mapBlocks, mapNotes } from '../map-blocks.ts'
import type { BlockMap } from '../map-blocks.ts'
import { imageMissing, imageUnreadable } from '../messages.ts'
import type { Resource } from '../model.ts'
import type { ParsedChapter } from '../parse-chapter.ts'
import { readImageHeader } from '../read-image-header.ts'
import type { DocumentParts } from './assemble-document.ts'

type Parsed = Inline<'parsed'>

/** Chapters in which every image has its file, and the files. */
export interface PlacedImages {
  readonly chapters: readonly ParsedChapter[]
  readonly resources: readonly Resource[]
}

/** Joins images to their files. An image without one is reported, and its words take its place. */
export function placeImages(
  { chapters, files }: DocumentParts,
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
    else found.push(imageMissing(image.place, image.resource))
    return resource !== undefined
  }
  const cover = frontMatter.coverImage
  if (cover) isPlaced({ resource: cover.path, place: cover.place })
  const map: BlockMap<'parsed', 'parsed'> = {
    inlines: (inlines) => placeInlines(inlines, isPlaced),
    replace: (block) => (block.type === 'figure' ? placeFigure(block, isPlaced) : undefined),
  }
  const placed = chapters.map((chapter) => ({
    ...chapter,
    blocks: mapBlocks(chapter.blocks, map),
    notes: mapNotes(chapter.notes, map),
  }))
  return { chapters: placed, resources: [...resources.values()] }
}

function toResource(path: string, bytes: Uint8Array): Resource | undefined {
  const header = readImageHeader(bytes)
  return header && { path, ...header, hash: createHash('sha256').update(bytes).digest('hex') }
}

function placeInlines(inlines: readonly Parsed[], isPlaced: (image: Image) => boolean): readonly Parsed[] {
  return inlines.flatMap((node): readonly Parsed[] => {
    if (node.type === 'image') return isPlaced(node) ? [node] : wordsOfImage(node)
    if (node.type === 'crossReference' || !('children' in node)) return [node]
    return [{ ...node, children: placeInlines(node.children, isPlaced) }]
  })
}

function wordsOfImage({ alternative, place }: Image): readonly Parsed[] {
  if (alternative === '') return []
  return [{ type: 'emphasis', place, children: [{ type: 'text', value: alternative, place, shifts: [] }] }]
}

// Without any image a figure is a paragraph of its caption, or of the words of its images.
function placeFigure(figure: Figure<'parsed'>, isPlaced: (image: Image) => boolean): readonly Block<'parsed'>[] {
  const images = figure.images.filter(isPlaced)
  const caption = placeInlines(figure.caption, isPlaced)
  if (images.length > 0) return [{ ...figure, images, caption, source: placeInlines(figure.source, isPlaced) }]
  const { nodeId, place, lang, classes, id } = figure
  const words = caption.length > 0 ? caption : figure.images.flatMap(wordsOfImage)
  const space: Parsed = { type: 'text', value: ' ', place, shifts: [] }
  const children = [...words, ...(figure.source.length > 0 && words.length > 0 ? [space] : []), ...figure.source]
  return children.length === 0 ? [] : [{ type: 'paragraph', nodeId, place, lang, classes, id, children }]
}
