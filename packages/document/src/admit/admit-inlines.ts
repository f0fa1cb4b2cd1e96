import type { PhrasingContent } from 'mdast'
import type { Inline, Math, Text } from '../inline.ts'
import { linkUnsafe, linkWithoutAddress, nestingTooDeep } from '../messages.ts'
import { sliceText } from '../slice-text.ts'
import { toText } from './to-text.ts'
import { admitImage } from './admit-image.ts'
import type { AdmitContext, InlineScope } from './admit-context.ts'
import { noAttributes, readAttributes } from './attributes.ts'
import { buildPieces } from './build-pieces.ts'
import { deepest } from './deepest.ts'
import { admitInlinePieces } from './inline-pieces.ts'
import { isSafeAddress } from './is-safe-address.ts'
import { readMarks } from './read-marks.ts'
import { wordsOfNodes } from './words-of-nodes.ts'

type Parsed = Inline<'parsed'>

/** Admits what stands within a line: Markdown, raw HTML, and the marks of Pandoc and LaTeX within its texts. */
export function admitInlines(
  context: AdmitContext,
  nodes: readonly PhrasingContent[],
  scope: InlineScope,
): readonly Parsed[] {
  if (scope.depth > deepest) return flatten(context, nodes)
  const admitted = nodes.some((node) => node.type === 'html')
    ? admitInlinePieces(
        { context, admitRun: (run, inner) => admitRun(context, run, inner) },
        buildPieces(context, nodes),
        scope,
      )
    : admitRun(context, nodes, scope)
  return readMarks(context, admitted, scope)
}

function admitRun(context: AdmitContext, nodes: readonly PhrasingContent[], scope: InlineScope): Parsed[] {
  const admitted: Parsed[] = []
  let skipped = 0
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'text') {
      const text = toText(context, node)
      admitted.push(skipped > 0 ? sliceText(text, skipped, text.value.length) : text)
      skipped = 0
    } else if (node.type === 'image' || node.type === 'imageReference') {
      const next = nodes[index + 1]
      const found = next?.type === 'text' ? readAttributes(next.value, 0) : undefined
      skipped = found?.end ?? 0
      admitted.push(...admitImage(context, node, found?.attributes ?? noAttributes))
    } else admitted.push(...admitNode(context, node, scope))
  }
  return admitted
}

function admitNode(
  context: AdmitContext,
  node: Exclude<PhrasingContent, { type: 'text' | 'image' | 'imageReference' }>,
  scope: InlineScope,
): readonly Parsed[] {
  const place = context.placeOf(node)
  const within = { ...scope, depth: scope.depth + 1 }
  switch (node.type) {
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, place, children: admitInlines(context, node.children, within) }]
    case 'delete':
      return [{ type: 'strikethrough', place, children: admitInlines(context, node.children, within) }]
    case 'inlineCode':
      return [{ type: 'code', place, value: node.value.replaceAll(/\r\n|\r|\n/g, ' ') }]
    case 'break':
      return [{ type: 'lineBreak', place }]
    case 'link':
      return admitLink(context, node, scope)
    case 'linkReference': {
      const { url = '', title = null } = context.definitions.get(node.identifier) ?? {}
      return admitLink(context, { ...node, type: 'link', url, title }, scope)
    }
    case 'footnoteReference': {
      const definition = context.noteDefinitions.get(node.identifier)
      if (!definition) return [{ type: 'text', value: `[^${node.label ?? node.identifier}]`, place, shifts: [] }]
      return [
        context.notes.call(node.identifier, place, () => ({
          place: context.placeOf(definition),
          children: context.admitBlocks(definition.children, 0),
        })),
      ]
    }
    case 'mathText': {
      const math: Math = { type: 'math', place, tex: node.value.trim() }
      if (node.isDisplayed) context.displayed.add(math)
      return [math]
    }
    case 'html':
      // Raw HTML among the siblings has been joined to elements before.
      return []
    default:
      return node satisfies never
  }
}

function admitLink(
  context: AdmitContext,
  node: PhrasingContent & { type: 'link' },
  scope: InlineScope,
): readonly Parsed[] {
  const children = admitInlines(context, node.children, { ...scope, depth: scope.depth + 1, isInLink: true })
  const place = context.placeOf(node)
  if (node.url.trim() === '') {
    // "[](" and "[ ]()" show nothing, and mislead nobody.
    if (children.length > 0) context.diagnostics.push(linkWithoutAddress(place))
    return children
  }
  if (isSafeAddress(node.url)) {
    return [{ type: 'link', place, url: node.url, title: node.title ?? undefined, children }]
  }
  context.diagnostics.push(linkUnsafe(place, node.url))
  return children
}

function flatten(context: AdmitContext, nodes: readonly PhrasingContent[]): readonly Parsed[] {
  const [first] = nodes
  const last = nodes.at(-1)
  if (!first || !last) return []
  const place = { ...context.placeOf(first), end: context.placeOf(last).end }
  context.diagnostics.push(nestingTooDeep(place, deepest))
  const text: Text = { type: 'text', value: wordsOfNodes(nodes), place, shifts: [] }
  return [text]
}
