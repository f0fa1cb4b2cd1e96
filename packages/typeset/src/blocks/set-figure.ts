import type { Figure, Image } from '@edisi/document'
import { plainText } from '@edisi/document'
import type { Piece } from '../galley/galley.ts'
import { findImageSize } from '../inlines/compose-image.ts'
import { composeInlines } from '../inlines/compose-inlines.ts'
import type { TagId } from '../paged-document.ts'
import type { SetLine } from '../paragraph-items.ts'
import { plainBox, stackLines } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { setCaption } from './set-caption.ts'
import { letteringOf, setWords } from './set-words.ts'

/** Adds a figure: its images one below the other, its caption and its source line, kept together. */
export function setFigure(figure: Figure<'finished'>, frame: Frame, composition: Composition): void {
  const { design, galley, words } = composition
  const outer = composition.tags.addTag(frame.tag, 'Div')
  const placed = placeImages(figure, { frame, tag: outer }, composition)
  const label = figure.number === undefined ? undefined : `${words.figure} ${figure.number}`
  const lines = [
    ...captionOf(figure, { label, frame, tag: outer }, composition),
    ...sourceOf(figure, { frame, tag: outer }, composition),
  ]
  const gap = placed.height > 0 && lines.length > 0 ? 6 : 0
  const top = placed.height + gap
  const pieces = [...placed.pieces, ...stackLines(lines, { x: frame.x, y: top, text: design.caption })]
  const notes = lines.flatMap((line) => line.notes)
  const ids = [figure.id, ...lines.flatMap((line) => line.ids)]
  const source = composition.isMainFlow ? { block: figure.nodeId, offset: 0 } : undefined
  leaveAbove(0.75, frame, composition)
  galley.add(
    plainBox(top + lines.length * design.caption.leading, pieces, { notes, ids, source, grounds: frame.grounds }),
  )
  leaveBelow(0.75, frame, composition)
}

interface Placing {
  readonly frame: Frame
  readonly tag: TagId
}

function placeImages(
  figure: Figure<'finished'>,
  { frame, tag }: Placing,
  composition: Composition,
): { readonly pieces: readonly Piece[]; readonly height: number } {
  const pieces: Piece[] = []
  let y = 0
  for (const image of figure.images) {
    if (y > 0) y += 6
    const size = sizeOf(image, { frame, images: figure.images.length }, composition)
    if (size) {
      const isOrnament = image.alternative === ''
      const imageTag = isOrnament
        ? undefined
        : composition.tags.addTag(tag, 'Figure', { alternative: image.alternative })
      const mark = imageTag === undefined ? undefined : composition.tags.addMark(imageTag)
      const x = composition.isMirrored ? frame.x + frame.width - size.width : frame.x
      pieces.push({ type: 'image', resource: image.resource, x, y, ...size, mark, tag: imageTag })
      y += size.height
    } else {
      const lines = setAlternative(image, { frame, tag }, composition)
      pieces.push(...stackLines(lines, { x: frame.x, y, text: frame.text }))
      y += lines.length * frame.text.leading
    }
  }
  return { pieces, height: y }
}

/** An image has the width that its author gave it, else its natural one; it fills at most the measure and 0.7 of a page. */
function sizeOf(
  image: Image,
  { frame, images }: { readonly frame: Frame; readonly images: number },
  composition: Composition,
): { readonly width: number; readonly height: number } | undefined {
  const natural = findImageSize(image, composition)
  if (!natural) return undefined
  const { shape, grid } = composition.design
  const wanted = image.width?.unit === '%' ? (frame.width * image.width.value) / 100 : image.width?.value
  const tallest = (shape.lines * grid * 0.7) / images
  const width = Math.min(wanted ?? natural.width, frame.width, (tallest * natural.width) / natural.height)
  return { width, height: (width * natural.height) / natural.width }
}

function setAlternative(image: Image, { frame, tag }: Placing, composition: Composition): readonly SetLine[] {
  const value = image.alternative === '' ? image.resource : image.alternative
  const mark = composition.tags.addMark(composition.tags.addTag(tag, 'P'))
  const style = composition.styleOf({ ...letteringOf(frame.text, frame.lang), ink: composition.design.inks.quiet })
  return setWords(
    [{ type: 'text', value, style, breaking: 'prose', mark, link: undefined, source: undefined }],
    { shape: { width: frame.width, align: 'left' }, text: frame.text, block: undefined },
    composition,
  )
}

function captionOf(
  figure: Figure<'finished'>,
  { label, frame, tag }: Placing & { readonly label: string | undefined },
  composition: Composition,
): readonly SetLine[] {
  if (label === undefined && figure.caption.length === 0) return []
  const caption = composition.tags.addTag(tag, 'Caption')
  return setCaption({ label, words: figure.caption, block: figure, tag: caption }, frame, composition)
}

function sourceOf(figure: Figure<'finished'>, { frame, tag }: Placing, composition: Composition): readonly SetLine[] {
  if (figure.source.length === 0) return []
  const { design, tags } = composition
  const lettering = letteringOf(design.caption, frame.lang)
  const items = composeInlines(
    figure.source,
    { lettering, tag: tags.addTag(tag, 'P'), block: figure.nodeId, offset: plainText(figure.caption).length },
    composition,
  )
  return setWords(items, { shape: { width: frame.width }, text: design.caption, block: figure }, composition)
}
