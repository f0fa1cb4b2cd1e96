import type { Nodes, PhrasingContent } from 'mdast'
import type { Inline, Text } from '../inline.ts'
import { htmlNotShown, htmlUnknown, imageWithoutAlternative, linkUnsafe, nestingTooDeep } from '../messages.ts'
import { plainText } from '../plain-text.ts'
import { rewriteText } from '../rewrite-text.ts'
import type { AdmitContext, InlineScope } from './admit-context.ts'
import { wantImage } from './admit-context.ts'
import { toImageLength } from './admit-image.ts'
import { noAttributes } from './attributes.ts'
import { flattenPieces } from './build-pieces.ts'
import type { Piece, PieceElement } from './build-pieces.ts'
import { deepest } from './deepest.ts'
import { blockElements, droppedElements, inlineElements } from './html-elements.ts'
import { characterReference, decodeReference } from './html-tokens.ts'
import { isSafeAddress } from './is-safe-address.ts'

type Parsed = Inline<'parsed'>

/** How the nodes between tags are admitted: Markdown's inlines within a line, its blocks' words between lines. */
export interface PieceReader<N extends Nodes> {
  readonly context: AdmitContext
  readonly admitRun: (nodes: readonly N[], scope: InlineScope) => readonly Parsed[]
}

/** Admits raw HTML within a line, with the Markdown between its tags. Block elements become line breaks around words. */
export function admitInlinePieces<N extends Nodes = PhrasingContent>(
  reader: PieceReader<N>,
  pieces: readonly Piece<N>[],
  scope: InlineScope,
): readonly Parsed[] {
  const admitted: Parsed[] = []
  let run: N[] = []
  const flush = (): void => {
    if (run.length > 0) admitted.push(...reader.admitRun(run, scope))
    run = []
  }
  for (const piece of pieces) {
    if (piece.type === 'node') {
      run.push(piece.node)
      continue
    }
    flush()
    if (piece.type === 'text') admitted.push(...admitHtmlText(piece.text))
    else admitted.push(...admitElement(reader, piece, scope))
  }
  flush()
  return admitted
}

/** Admits text of raw HTML: character references are decoded, white space is one space. */
export function admitHtmlText(text: Text): readonly Text[] {
  const edits = []
  for (const found of text.value.matchAll(/\s+/g)) {
    const isSpace = found[0] === ' '
    if (!isSpace) edits.push({ from: found.index, to: found.index + found[0].length, value: ' ' })
  }
  for (const found of text.value.matchAll(characterReference)) {
    const [written] = found
    const value = decodeReference(...found)
    if (value !== written) edits.push({ from: found.index, to: found.index + written.length, value })
  }
  const admitted = rewriteText(
    text,
    edits.toSorted((a, b) => a.from - b.from),
  )
  return admitted.value === '' ? [] : [admitted]
}

function admitElement<N extends Nodes>(
  reader: PieceReader<N>,
  element: PieceElement<N>,
  scope: InlineScope,
): readonly Parsed[] {
  const { context } = reader
  const { name, place } = element
  const id = element.attributes.get('id') ?? (name === 'a' ? element.attributes.get('name') : undefined)
  if (id) scope.anchors.push(id)
  if (droppedElements.has(name)) {
    context.diagnostics.push(htmlNotShown(place, name))
    return []
  }
  if (name === 'br') return [{ type: 'lineBreak', place }]
  if (name === 'hr' || name === 'wbr') return []
  if (name === 'img') return admitImageElement(context, element)
  const within = { ...scope, depth: scope.depth + 1, isInLink: scope.isInLink || name === 'a' }
  if (scope.depth > deepest) {
    context.diagnostics.push(nestingTooDeep(place, deepest))
    return admitInlinePieces(reader, flattenPieces(element.children), within)
  }
  const children = admitInlinePieces(reader, element.children, within)
  if (blockElements.has(name)) return children
  if (name !== ':::' && !inlineElements.has(name)) context.diagnostics.push(htmlUnknown(place, name))
  return dress(context, element, children)
}

function dress<N extends Nodes>(
  context: AdmitContext,
  { name, place, attributes }: PieceElement<N>,
  children: readonly Parsed[],
): readonly Parsed[] {
  switch (name) {
    case 'em':
    case 'i':
    case 'cite':
    case 'dfn':
    case 'var':
    case 'u':
      return [{ type: 'emphasis', place, children }]
    case 'strong':
    case 'b':
    case 'mark':
      return [{ type: 'strong', place, children }]
    case 's':
    case 'strike':
    case 'del':
      return [{ type: 'strikethrough', place, children }]
    case 'sub':
      return [{ type: 'subscript', place, children }]
    case 'sup':
      return [{ type: 'superscript', place, children }]
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return [{ type: 'code', place, value: plainText(children) }]
    case 'q':
      return [quoteMark(place.start, place), ...children, quoteMark(place.end, place)]
    case 'a':
      return dressLink(context, { place, attributes }, children)
    default:
      return dressSpan({ place, attributes }, children)
  }
}

type Dress = Pick<PieceElement<Nodes>, 'place' | 'attributes'>

function dressLink(
  context: AdmitContext,
  { place, attributes }: Dress,
  children: readonly Parsed[],
): readonly Parsed[] {
  const url = attributes.get('href')
  if (url === undefined || children.length === 0) return children
  if (isSafeAddress(url)) return [{ type: 'link', place, url, title: attributes.get('title'), children }]
  context.diagnostics.push(linkUnsafe(place, url))
  return children
}

function dressSpan({ place, attributes }: Dress, children: readonly Parsed[]): readonly Parsed[] {
  const lang = toLanguageTag(attributes.get('lang') ?? attributes.get('xml:lang') ?? '')
  const isSmallCaps = /small-?caps/i.test(`${attributes.get('class') ?? ''} ${attributes.get('style') ?? ''}`)
  return lang === undefined && !isSmallCaps ? children : [{ type: 'span', place, lang, isSmallCaps, children }]
}

/** Gives a language tag as far as it has the form of one (BCP 47, 2.1), else undefined. */
export function toLanguageTag(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-')
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined
}

// A straight mark: it takes the form of its language when the text is polished.
function quoteMark(point: Text['place']['start'], place: Text['place']): Text {
  return { type: 'text', value: '"', place: { path: place.path, start: point, end: point }, shifts: [] }
}

/** Admits an `<img>`, with its words and width. */
export function admitImageElement(context: AdmitContext, element: Dress): readonly Parsed[] {
  const { place, attributes } = element
  const source = attributes.get('src')
  if (source === undefined) return []
  if (!attributes.has('alt')) context.diagnostics.push(imageWithoutAlternative(place))
  const style = /(?:^|;)\s*width\s*:\s*([^;]+)/i.exec(attributes.get('style') ?? '')?.[1]
  const image: Parsed & { type: 'image' } = {
    type: 'image',
    place,
    resource: wantImage(context, source, place) ?? '',
    alternative: (attributes.get('alt') ?? '').replaceAll(/\s+/g, ' ').trim(),
    title: attributes.get('title'),
    width: toImageLength(attributes.get('width') ?? style ?? ''),
  }
  const id = attributes.get('id')
  context.captions.set(image, { label: [], attributes: { ...noAttributes, id } })
  return [image]
}
