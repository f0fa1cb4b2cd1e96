import type { Image as RawImage, ImageReference } from 'mdast'
import type { Image, ImageLength } from '../inline.ts'
import { imageWithoutAlternative } from '../messages.ts'
import type { AdmitContext } from './admit-context.ts'
import { wantImage } from './admit-context.ts'
import type { Attributes } from './attributes.ts'
import '../parse/markdown-nodes.ts'

/**
 * Admits an image. Its `resource` is empty where the file may not be read, which has then been reported: its words take
 * its place when the files are known.
 */
export function admitImage(
  context: AdmitContext,
  node: RawImage | ImageReference,
  attributes: Attributes,
): readonly [Image] {
  const definition = node.type === 'imageReference' ? context.definitions.get(node.identifier) : node
  const place = context.placeOf(node)
  const { values } = attributes
  const given = values.get('alt') ?? values.get('fig-alt')
  const alternative = given ?? plainAlternative(node.alt ?? '')
  const url = (definition?.url ?? '').trim()
  // What shows nothing needs no words yet.
  if (alternative === '' && given === undefined && url !== '') context.diagnostics.push(imageWithoutAlternative(place))
  const image: Image = {
    type: 'image',
    place,
    resource: wantImage(context, url, place) ?? '',
    alternative,
    title: definition?.title ?? undefined,
    width: toImageLength(values.get('width') ?? ''),
  }
  context.captions.set(image, { label: node.data?.label ?? [], attributes })
  return [image]
}

// What a label or a key means to a program is nothing to hear.
function plainAlternative(alt: string): string {
  return alt
    .replaceAll(/\\label\{[^{}]*\}/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const pointsPer = new Map([
  ['pt', 1],
  ['px', 0.75],
  ['in', 72],
  ['cm', 72 / 2.54],
  ['mm', 72 / 25.4],
  ['pc', 12],
])

/** Gives the length that a width attribute means: `50%`, `8cm`, `300`, `0.5\textwidth`; undefined for anything else. */
export function toImageLength(text: string): ImageLength | undefined {
  const found = /^\s*([0-9]+(?:\.[0-9]+)?|\.[0-9]+)\s*(%|[a-z]{2}|\\(?:text|line|column)width)?\s*$/i.exec(text)
  if (!found) return undefined
  const value = Number(found[1])
  const unit = (found[2] ?? 'px').toLowerCase()
  if (!(value > 0)) return undefined
  if (unit === '%') return { value: Math.min(value, 100), unit: '%' }
  if (unit.startsWith('\\')) return { value: Math.min(value * 100, 100), unit: '%' }
  const points = pointsPer.get(unit)
  return points === undefined ? undefined : { value: value * points, unit: 'pt' }
}
