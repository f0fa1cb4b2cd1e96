import type { Block, Figure, Note } from '../block.ts'
import type { Image, Inline } from '../inline.ts'
import { mapBlocks, mapNotes } from '../map-blocks.ts'
import type { BlockMap } from '../map-blocks.ts'

type Parsed = Inline<'parsed'>

/** Says whether an image is shown; it is asked once for each image, in the order of the source. */
export type IsShown = (image: Image) => boolean

/** Puts the words of images that are not shown in their place. */
export function replaceImages(blocks: readonly Block<'parsed'>[], isShown: IsShown): readonly Block<'parsed'>[] {
  return mapBlocks(blocks, toMap(isShown))
}

/** Puts the words of images that are not shown in their place within notes. */
export function replaceImagesInNotes(notes: readonly Note<'parsed'>[], isShown: IsShown): readonly Note<'parsed'>[] {
  return mapNotes(notes, toMap(isShown))
}

function toMap(isShown: IsShown): BlockMap<'parsed', 'parsed'> {
  return {
    inlines: (inlines) => replaceInLine(inlines, isShown),
    replace: (block) => (block.type === 'figure' ? replaceFigure(block, isShown) : undefined),
  }
}

function replaceInLine(inlines: readonly Parsed[], isShown: IsShown): readonly Parsed[] {
  return inlines.flatMap((node): readonly Parsed[] => {
    if (node.type === 'image') return isShown(node) ? [node] : wordsOfImage(node)
    if (node.type === 'crossReference' || !('children' in node)) return [node]
    return [{ ...node, children: replaceInLine(node.children, isShown) }]
  })
}

function wordsOfImage({ alternative, place }: Image): readonly Parsed[] {
  if (alternative === '') return []
  return [{ type: 'emphasis', place, children: [{ type: 'text', value: alternative, place, shifts: [] }] }]
}

// Without any image a figure is a paragraph of its caption, or of the words of its images.
function replaceFigure(figure: Figure<'parsed'>, isShown: IsShown): readonly Block<'parsed'>[] {
  const images = figure.images.filter(isShown)
  const caption = replaceInLine(figure.caption, isShown)
  if (images.length > 0) return [{ ...figure, images, caption, source: replaceInLine(figure.source, isShown) }]
  const { nodeId, place, lang, classes, id } = figure
  const words = caption.length > 0 ? caption : figure.images.flatMap(wordsOfImage)
  const space: Parsed = { type: 'text', value: ' ', place, shifts: [] }
  const children = [...words, ...(figure.source.length > 0 && words.length > 0 ? [space] : []), ...figure.source]
  return children.length === 0 ? [] : [{ type: 'paragraph', nodeId, place, lang, classes, id, children }]
}
