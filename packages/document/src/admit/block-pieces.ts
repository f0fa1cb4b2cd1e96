import type { Block, Heading, ListItem } from '../block.ts'
import type { Inline } from '../inline.ts'
import { joinTexts } from '../join-texts.ts'
import { htmlNotShown, htmlUnknown, nestingTooDeep } from '../messages.ts'
import { admitDivision } from './admit-division.ts'
import type { AdmitContext, InlineScope } from './admit-context.ts'
import { joinPlaces } from './admit-context.ts'
import { admitHtmlTable } from './admit-html-table.ts'
import { deepest } from './deepest.ts'
import { toParagraphs, trim } from './admit-paragraph.ts'
import { admitQuotation } from './admit-quotation.ts'
import type { BlockElement, BlockPiece, BlockReader } from './block-reader.ts'
import { inlineReader } from './block-reader.ts'
import { flattenPieces } from './build-pieces.ts'
import { blockElements, droppedElements, inlineElements } from './html-elements.ts'
import { admitHtmlText, admitInlinePieces, toLanguageTag } from './inline-pieces.ts'

type Parsed = Block<'parsed'>

/** Admits raw HTML and divisions between blocks, with the Markdown in them. */
export function admitBlockPieces(reader: BlockReader, pieces: readonly BlockPiece[], depth: number): readonly Parsed[] {
  const blocks: Parsed[] = []
  let run: BlockPiece[] = []
  const flush = (): void => {
    if (run.length > 0) blocks.push(...admitRun(reader, run, depth))
    run = []
  }
  for (const piece of pieces) {
    if (piece.type === 'text' || (piece.type === 'element' && isInline(piece))) {
      run.push(piece)
      continue
    }
    flush()
    blocks.push(...(piece.type === 'node' ? reader.admitNode(piece.node, depth) : admitElement(reader, piece, depth)))
  }
  flush()
  return blocks
}

// An unknown element counts as what it contains.
function isInline(element: BlockElement): boolean {
  if (element.name === ':::' || blockElements.has(element.name) || droppedElements.has(element.name)) return false
  return element.children.every((child) => child.type === 'text' || (child.type === 'element' && isInline(child)))
}

function admitRun(reader: BlockReader, run: readonly BlockPiece[], depth: number): readonly Parsed[] {
  const { context } = reader
  const scope: InlineScope = { depth, isInLink: false, anchors: [] }
  const inlines = admitInlinePieces(inlineReader(reader), run, scope)
  const [first] = inlines
  const last = inlines.at(-1)
  if (!first || !last) {
    const nodeId = context.nextNode()
    for (const name of scope.anchors) context.aliases.set(name, nodeId)
    return []
  }
  const frame = {
    place: joinPlaces(first.place, last.place),
    depth,
    nodeId: context.nextNode(),
    anchors: scope.anchors,
  }
  return toParagraphs(context, trim(joinTexts(inlines)), frame)
}

function admitElement(reader: BlockReader, element: BlockElement, depth: number): readonly Parsed[] {
  const { context } = reader
  const { name, place } = element
  if (name === ':::' && depth <= deepest)
    return admitDivision(context, element, () => admitBlockPieces(reader, element.children, depth + 1))
  if (droppedElements.has(name)) {
    context.diagnostics.push(htmlNotShown(place, name))
    return []
  }
  if (depth > deepest) {
    context.diagnostics.push(nestingTooDeep(place, deepest))
    return admitBlockPieces(reader, flattenPieces(element.children), depth)
  }
  const within = (): readonly Parsed[] => admitBlockPieces(reader, element.children, depth + 1)
  const nodeId = context.nextNode()
  const base = { nodeId, place: extent(element), lang: langOf(element), classes: classesOf(element) }
  if (/^h[1-6]$/.test(name)) return [toHeading(base, element, words(reader, element))]
  switch (name) {
    case 'blockquote':
      return [admitQuotation({ ...base, children: within() })]
    case 'ul':
    case 'ol':
    case 'menu':
      return [admitHtmlList(reader, element, { ...base, depth })]
    case 'dl':
      return [{ ...base, type: 'definitionList', children: readTerms(reader, element, depth) }]
    case 'table':
      return [{ ...admitHtmlTable(reader, element), ...base, id: element.attributes.get('id') }]
    case 'pre':
      return [
        {
          ...base,
          type: 'codeBlock',
          id: undefined,
          language: languageOf(element),
          value: rawText(element).replace(/^\n|\n$/g, ''),
          lines: undefined,
        },
      ]
    case 'hr':
      return [{ ...base, type: 'thematicBreak' }]
    case 'figure':
      return admitHtmlFigure(reader, element, depth)
    case 'details':
      return [{ ...base, type: 'admonition', kind: 'note', ...readSummary(reader, element, depth) }]
    default:
      if (!blockElements.has(name) && !inlineElements.has(name)) context.diagnostics.push(htmlUnknown(place, name))
      return admitContainer(element, within(), context)
  }
}

function toHeading(
  base: Pick<Heading<'parsed'>, 'nodeId' | 'place' | 'lang' | 'classes'>,
  { name, attributes }: BlockElement,
  children: readonly Inline<'parsed'>[],
): Heading<'parsed'> {
  return {
    ...base,
    type: 'heading',
    level: toLevel(name.slice(1)),
    id: attributes.get('id'),
    number: undefined,
    children,
  }
}

// A container has no form of its own: what it says of its content goes on to its blocks.
function admitContainer(element: BlockElement, blocks: readonly Parsed[], context: AdmitContext): readonly Parsed[] {
  const id = element.attributes.get('id')
  const [first] = blocks
  if (id && first) context.aliases.set(id, first.nodeId)
  const lang = langOf(element)
  const classes = classesOf(element)
  if (lang === undefined && classes.length === 0) return blocks
  return blocks.map((block) => ({ ...block, lang: block.lang ?? lang, classes: [...classes, ...block.classes] }))
}

function words(reader: BlockReader, element: BlockElement): readonly Inline<'parsed'>[] {
  const scope: InlineScope = { depth: 1, isInLink: false, anchors: [] }
  return trim(joinTexts(admitInlinePieces(inlineReader(reader), element.children, scope)))
}

function admitHtmlList(
  reader: BlockReader,
  element: BlockElement,
  { depth, ...base }: Pick<ListItem<'parsed'>, 'nodeId' | 'place' | 'lang' | 'classes'> & { readonly depth: number },
): Parsed {
  const items = element.children.filter(
    (child): child is BlockElement => child.type === 'element' && child.name === 'li',
  )
  const start = Number(element.attributes.get('start') ?? '1')
  return {
    ...base,
    type: 'list',
    isOrdered: element.name === 'ol',
    start: Number.isInteger(start) ? start : 1,
    isTight: !items.some((item) => item.children.some((child) => child.type === 'element' && child.name === 'p')),
    children: items.map((item) => ({
      type: 'listItem',
      nodeId: reader.context.nextNode(),
      place: extent(item),
      lang: langOf(item),
      classes: classesOf(item),
      isChecked: undefined,
      children: admitBlockPieces(reader, item.children, depth + 1),
    })),
  }
}

function readTerms(reader: BlockReader, element: BlockElement, depth: number) {
  const groups: {
    place: Parsed['place']
    terms: (readonly Inline<'parsed'>[])[]
    descriptions: (readonly Parsed[])[]
  }[] = []
  for (const child of element.children) {
    if (child.type !== 'element') continue
    const last = groups.at(-1)
    if (child.name === 'dt') {
      if (last && last.descriptions.length === 0) last.terms.push(words(reader, child))
      else groups.push({ place: extent(child), terms: [words(reader, child)], descriptions: [] })
    } else if (child.name === 'dd') {
      const description = admitBlockPieces(reader, child.children, depth + 1)
      if (last) last.descriptions.push(description)
      else groups.push({ place: extent(child), terms: [], descriptions: [description] })
    }
  }
  return groups
}

function admitHtmlFigure(reader: BlockReader, element: BlockElement, depth: number): readonly Parsed[] {
  const captions = element.children.filter(isCaption)
  const content = admitBlockPieces(
    reader,
    element.children.filter((child) => !isCaption(child)),
    depth + 1,
  )
  const caption = captions.flatMap((child) => words(reader, child))
  const images = content.flatMap((block) => (block.type === 'figure' ? block.images : []))
  const id = element.attributes.get('id')
  const [first] = content
  if (images.length > 0 && content.every((block) => block.type === 'figure') && first?.type === 'figure') {
    return [
      {
        ...first,
        place: extent(element),
        id: id ?? first.id,
        images,
        caption: caption.length > 0 ? caption : first.caption,
      },
    ]
  }
  if (caption.length === 0) return content
  if (first?.type === 'table' && content.length === 1) return [{ ...first, id: id ?? first.id, caption }]
  return [
    ...content,
    {
      type: 'paragraph',
      nodeId: reader.context.nextNode(),
      place: extent(element),
      lang: undefined,
      classes: [],
      id,
      children: caption,
    },
  ]
}

function readSummary(reader: BlockReader, element: BlockElement, depth: number) {
  return {
    title: element.children.filter(isSummary).flatMap((child) => words(reader, child)),
    children: admitBlockPieces(
      reader,
      element.children.filter((child) => !isSummary(child)),
      depth + 1,
    ),
  }
}

/** Gives the text of an element as it is written, for code: tags are left out, white space is kept. */
function rawText(element: BlockElement): string {
  return element.children
    .map((child) => {
      if (child.type === 'element') return rawText(child)
      if (child.type === 'node') return ''
      return child.text.value
        .split(/(\n)/)
        .map((part) =>
          part === '\n'
            ? part
            : admitHtmlText({ ...child.text, value: part.replaceAll(' ', '\u0000'), shifts: [] })
                .map((text) => text.value)
                .join(''),
        )
        .join('')
        .replaceAll('\u0000', ' ')
    })
    .join('')
}

function languageOf(element: BlockElement): string | undefined {
  const code = element.children.find(
    (child): child is BlockElement => child.type === 'element' && child.name === 'code',
  )
  return /(?:^|\s)(?:language|lang)-([\w+#-]+)/.exec(
    `${element.attributes.get('class') ?? ''} ${code?.attributes.get('class') ?? ''}`,
  )?.[1]
}

function langOf(element: BlockElement): string | undefined {
  return toLanguageTag(element.attributes.get('lang') ?? element.attributes.get('xml:lang') ?? '')
}

function classesOf(element: BlockElement): readonly string[] {
  const align = element.attributes.get('align')
  const classes = (element.attributes.get('class') ?? '').split(/\s+/).filter((name) => /^[\w-]+$/.test(name))
  return align && /^(?:left|center|right)$/.test(align) ? [...classes, `align-${align}`] : classes
}

function toLevel(digit: string | undefined): 1 | 2 | 3 | 4 | 5 | 6 {
  const levels = [1, 2, 3, 4, 5, 6] as const
  return levels[Number(digit) - 1] ?? 6
}

// From the opening tag to the end of the last thing in it.
function extent(element: BlockElement): Parsed['place'] {
  let last: BlockPiece = element
  for (let next = element.children.at(-1); next; next = next.type === 'element' ? next.children.at(-1) : undefined) {
    if (next.type !== 'node') last = next
  }
  return last === element
    ? element.place
    : joinPlaces(element.place, last.type === 'text' ? last.text.place : last.place)
}

function isCaption(child: BlockPiece): child is BlockElement {
  return child.type === 'element' && child.name === 'figcaption'
}

function isSummary(child: BlockPiece): child is BlockElement {
  return child.type === 'element' && child.name === 'summary'
}
