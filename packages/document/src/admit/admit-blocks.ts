import type { Blockquote, Code, Heading as RawHeading, List as RawList, RootContent } from 'mdast'
import type { Block, CodeBlock, Heading, List } from '../block.ts'
import type { Inline } from '../inline.ts'
import { latexNotShown, nestingTooDeep } from '../messages.ts'
import { sliceText } from '../slice-text.ts'
import { mathEnvironments, texOfEnvironment } from '../syntax/math-environments.ts'
import { admitBlockPieces } from './block-pieces.ts'
import type { AdmitContext } from './admit-context.ts'
import { admitInlines } from './admit-inlines.ts'
import { deepest } from './deepest.ts'
import { admitParagraph, trim } from './admit-paragraph.ts'
import { admitTable } from './admit-table.ts'
import { admitQuotation } from './admit-quotation.ts'
import { parseAttributes, readAttributes } from './attributes.ts'
import { buildPieces } from './build-pieces.ts'
import { joinNeighbours } from './join-neighbours.ts'
import { toMathBlock } from './to-math-block.ts'
import { wordsOfNodes } from './words-of-nodes.ts'

type Parsed = Block<'parsed'>

/** Admits what stands on lines of its own, in the order of the source. */
export function admitBlocks(context: AdmitContext, nodes: readonly RootContent[], depth: number): readonly Parsed[] {
  if (depth > deepest) return flatten(context, nodes)
  const hasTags = nodes.some((node) => node.type === 'html' || node.type === 'divFence')
  const blocks = hasTags
    ? admitBlockPieces(
        { context, admitNode: (node, at) => admitNode(context, node, at) },
        buildPieces(context, nodes),
        depth,
      )
    : nodes.flatMap((node) => admitNode(context, node, depth))
  return joinNeighbours(context, blocks)
}

function admitNode(context: AdmitContext, node: RootContent, depth: number): readonly Parsed[] {
  const place = context.placeOf(node)
  switch (node.type) {
    case 'paragraph':
      return admitParagraph(context, node.children, { place, depth })
    case 'heading':
      return [admitHeading(context, node)]
    case 'list':
      return [admitList(context, node, depth)]
    case 'blockquote':
      return admitQuote(context, node, depth)
    case 'code':
      return [admitCode(context, node)]
    case 'table':
      return [admitTable(context, node, depth)]
    case 'thematicBreak':
      return [{ type: 'thematicBreak', nodeId: context.nextNode(), place, lang: undefined, classes: [] }]
    case 'mathFlow': {
      const name = /^\(([\w:.-]+)\)$/.exec(node.attributes)?.[1] ?? readAttributes(node.attributes, 0)?.attributes.id
      return [toMathBlock(context, { tex: node.value, place, name })]
    }
    case 'texFlow':
      return [admitEnvironment(context, node)]
    case 'divFence':
    case 'html':
    case 'definition':
    case 'footnoteDefinition':
      // Fences and tags have been joined to elements; definitions are read where they are called.
      return []
    case 'yaml':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      throw new Error(`expected a block, got ${node.type}`)
    case 'break':
    case 'delete':
    case 'emphasis':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'inlineCode':
    case 'link':
    case 'linkReference':
    case 'mathText':
    case 'strong':
    case 'text':
      // Phrasing among blocks comes from raw HTML alone.
      return admitParagraph(context, [node], { place, depth })
    default:
      return node satisfies never
  }
}

function admitHeading(context: AdmitContext, node: RawHeading): Heading<'parsed'> {
  const nodeId = context.nextNode()
  const anchors: string[] = []
  const admitted = admitInlines(context, node.children, { depth: 1, isInLink: false, anchors })
  const { children, id, classes } = takeAttributes(admitted)
  const names = [...(id === undefined ? [] : [id]), ...anchors]
  for (const name of names.slice(1)) context.aliases.set(name, nodeId)
  return {
    type: 'heading',
    nodeId,
    place: context.placeOf(node),
    lang: undefined,
    classes,
    level: node.depth,
    id: names[0],
    number: undefined,
    children,
  }
}

function takeAttributes(inlines: readonly Inline<'parsed'>[]) {
  const last = inlines.at(-1)
  const from = last?.type === 'text' ? last.value.lastIndexOf('{') : -1
  const found = last?.type === 'text' && from !== -1 ? readAttributes(last.value, from) : undefined
  if (last?.type !== 'text' || !found || last.value.slice(found.end).trim() !== '') {
    return { children: trim(inlines), id: undefined, classes: [] }
  }
  const { id, classes } = found.attributes
  return { children: trim([...inlines.slice(0, -1), sliceText(last, 0, from)]), id, classes }
}

function admitList(context: AdmitContext, node: RawList, depth: number): List<'parsed'> {
  const nodeId = context.nextNode()
  return {
    type: 'list',
    nodeId,
    place: context.placeOf(node),
    lang: undefined,
    classes: [],
    isOrdered: node.ordered === true,
    start: node.start ?? 1,
    isTight: !(node.spread === true || node.children.some((item) => item.spread === true)),
    children: node.children.map((item) => ({
      type: 'listItem',
      nodeId: context.nextNode(),
      place: context.placeOf(item),
      lang: undefined,
      classes: [],
      isChecked: item.checked ?? undefined,
      children: admitBlocks(context, item.children, depth + 1),
    })),
  }
}

function admitQuote(context: AdmitContext, node: Blockquote, depth: number): readonly Parsed[] {
  const nodeId = context.nextNode()
  const children = admitBlocks(context, node.children, depth + 1)
  return [admitQuotation({ nodeId, place: context.placeOf(node), children })]
}

function admitCode(context: AdmitContext, node: Code): CodeBlock<'parsed'> | ReturnType<typeof toMathBlock> {
  const place = context.placeOf(node)
  const info = [node.lang, node.meta].filter(Boolean).join(' ')
  const attributes = parseAttributes(/^[^{]*\{(.*)\}\s*$/s.exec(info)?.[1] ?? '')
  // `{python}` and `{r, echo=FALSE}` are run by other tools; here they name their language.
  const language = /^\{?\.?([\w+#-]+)/.exec(info)?.[1]?.toLowerCase()
  if (language === 'math') return toMathBlock(context, { tex: node.value, place, name: attributes?.id })
  return {
    type: 'codeBlock',
    nodeId: context.nextNode(),
    place,
    lang: undefined,
    classes: attributes?.classes ?? [],
    id: attributes?.id,
    language,
    value: node.value.replaceAll(/\r\n|\r/g, '\n'),
    lines: undefined,
  }
}

function admitEnvironment(context: AdmitContext, node: RootContent & { type: 'texFlow' }): Parsed {
  const place = context.placeOf(node)
  const name = node.name.replace(/\*$/, '')
  if (mathEnvironments.has(name)) {
    const tex = texOfEnvironment(node.value)
    return toMathBlock(context, { tex, place, name: undefined })
  }
  context.diagnostics.push(latexNotShown(place, `\\begin{${node.name}}`))
  const nodeId = context.nextNode()
  const [id, ...others] = [...node.value.matchAll(/\\label\{([^{}]*)\}/g)].map((found) => (found[1] ?? '').trim())
  for (const other of others) context.aliases.set(other, nodeId)
  return {
    type: 'codeBlock',
    nodeId,
    place,
    lang: undefined,
    classes: [],
    id,
    language: 'latex',
    value: node.value.replaceAll(/\r\n|\r/g, '\n'),
    lines: undefined,
  }
}

function flatten(context: AdmitContext, nodes: readonly RootContent[]): readonly Parsed[] {
  const [first] = nodes
  const last = nodes.at(-1)
  const value = wordsOfNodes(nodes)
  if (!first || !last || value === '') return []
  const place = { ...context.placeOf(first), end: context.placeOf(last).end }
  context.diagnostics.push(nestingTooDeep(place, deepest))
  return [
    {
      type: 'paragraph',
      nodeId: context.nextNode(),
      place,
      lang: undefined,
      classes: [],
      id: undefined,
      children: [{ type: 'text', value, place, shifts: [] }],
    },
  ]
}
