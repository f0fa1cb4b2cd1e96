import type { Place } from '@edisi/diagnostics'
import type { Html, Nodes } from 'mdast'
import type { Shift, Text } from '../inline.ts'
import { divisionUnclosed, htmlUnbalanced, htmlUnknown } from '../messages.ts'
import { pointInText, sliceText } from '../slice-text.ts'
import type { AdmitContext } from './admit-context.ts'
import { blockElements, droppedElements, endedBy, inlineElements, mayStayOpen, voidElements } from './html-elements.ts'
import { readHtmlTokens } from './html-tokens.ts'
import type { HtmlToken } from './html-tokens.ts'

/** A part of a run of siblings once raw HTML and division fences are joined to elements around the nodes between. */
export type Piece<N extends Nodes> =
  | { readonly type: 'node'; readonly node: N }
  | { readonly type: 'text'; readonly text: Text }
  | PieceElement<N>

/** An element of raw HTML, or a division (then `name` is `:::` and `info` what follows the colons). */
export interface PieceElement<N extends Nodes> {
  readonly type: 'element'
  readonly name: string
  readonly info: string
  readonly attributes: ReadonlyMap<string, string>
  readonly place: Place
  readonly children: Piece<N>[]
}

interface Frame<N extends Nodes> {
  readonly element: PieceElement<N>
  readonly siblings: Piece<N>[]
  /** The opening tag as it is written; undefined for a division. */
  readonly tag: Text | undefined
}

/** Joins the tags and fences among siblings to elements. What is opened and never closed ends with the last sibling. */
export function buildPieces<N extends Nodes>(context: AdmitContext, nodes: readonly N[]): readonly Piece<N>[] {
  const root: Piece<N>[] = []
  const stack: Frame<N>[] = []
  const current = (): Piece<N>[] => stack.at(-1)?.element.children ?? root

  function open(element: PieceElement<N>, tag: Text | undefined): void {
    const siblings = current()
    siblings.push(element)
    stack.push({ element, siblings, tag })
  }

  function addHtml(html: Html): void {
    const text = textOfHtml(context, html)
    for (const token of readHtmlTokens(text.value)) {
      const place = {
        path: context.path,
        start: pointInText(text, token.from),
        end: token.to >= text.value.length ? text.place.end : pointInText(text, token.to),
      }
      if (token.type === 'text') current().push({ type: 'text', text: sliceText(text, token.from, token.to) })
      else if (token.type === 'close') closeElement(context, stack, { name: token.name, place })
      else openTag(token, place, sliceText(text, token.from, token.to))
    }
  }

  function openTag(token: HtmlToken & { type: 'open' }, place: Place, tag: Text): void {
    endOpenElements(stack, token.name)
    const { name, attributes } = token
    const element: PieceElement<N> = { type: 'element', name, info: '', attributes, place, children: [] }
    if (voidElements.has(name) || (token.isSelfClosing && droppedElements.has(name))) current().push(element)
    else open(element, tag)
  }

  for (const node of nodes) {
    if (node.type === 'html') addHtml(node)
    else if (node.type === 'divFence') {
      if (node.value === '' && stack.some((frame) => frame.element.name === ':::')) {
        closeElement(context, stack, { name: ':::', place: context.placeOf(node) })
      } else if (node.value === '') current().push({ type: 'node', node })
      else {
        const place = context.placeOf(node)
        open({ type: 'element', name: ':::', info: node.value, attributes: new Map(), place, children: [] }, undefined)
      }
    } else current().push({ type: 'node', node })
  }
  for (const frame of stack.toReversed()) reportOpen(context, frame)
  return root
}

// Where each line of raw HTML stands: a line of its value is the end of the source's line, whose beginning may be the
// prefix of a quotation or a list.
function textOfHtml(context: AdmitContext, html: Html): Text {
  const place = context.placeOf(html)
  const shifts: Shift[] = []
  const written = context.source.slice(place.start.offset, place.end.offset).split(/\r\n|\n|\r/)
  const lines = html.value.split(/\r\n|\n|\r/)
  let at = 0
  let { offset } = place.start
  for (const [index, line] of lines.entries()) {
    const source = written[index] ?? ''
    if (index > 0) {
      const prefix = source.endsWith(line) ? source.length - line.length : 0
      shifts.push({ at, to: { line: place.start.line + index, column: prefix + 1, offset: offset + prefix } })
    }
    at += line.length + breakLength(html.value, at + line.length)
    offset += source.length + breakLength(context.source, offset + source.length)
  }
  return { type: 'text', value: html.value, place, shifts }
}

function breakLength(text: string, offset: number): number {
  return text.startsWith('\r\n', offset) ? 2 : 1
}

function endOpenElements<N extends Nodes>(stack: Frame<N>[], name: string): void {
  const rule = endedBy.get(name)
  if (!rule) return
  for (;;) {
    const top = stack.at(-1)
    if (!top || !rule.ends.includes(top.element.name) || rule.within.includes(top.element.name)) return
    stack.pop()
  }
}

function closeElement<N extends Nodes>(
  context: AdmitContext,
  stack: Frame<N>[],
  tag: { readonly name: string; readonly place: Place },
): void {
  const index = stack.findLastIndex((frame) => frame.element.name === tag.name)
  // A closing tag of HTML does not reach out of a division.
  const fence = tag.name === ':::' ? -1 : stack.findLastIndex((frame) => frame.element.name === ':::')
  if (index === -1 || index < fence) {
    if (tag.name !== 'p' && tag.name !== 'br') context.diagnostics.push(htmlUnbalanced(tag.place, `</${tag.name}>`))
    return
  }
  for (const frame of stack.splice(index).slice(1).toReversed()) reportOpen(context, frame)
}

function reportOpen<N extends Nodes>(context: AdmitContext, { element, siblings, tag }: Frame<N>): void {
  const { name, place } = element
  if (name === ':::') context.diagnostics.push(divisionUnclosed(place, element.info))
  else if (tag && !blockElements.has(name) && !inlineElements.has(name) && !droppedElements.has(name)) {
    // What looks like a tag, and is neither known nor closed, was meant to be read: `List<Item>`.
    context.diagnostics.push(htmlUnknown(place, name))
    const index = siblings.indexOf(element)
    if (index !== -1) siblings.splice(index, 1, { type: 'text', text: tag }, ...element.children)
  } else if (!mayStayOpen.has(name)) {
    context.diagnostics.push(htmlUnbalanced(place, `<${name}>`))
    // What is never shown may not take the rest of the text with it.
    if (droppedElements.has(name)) siblings.push(...element.children.splice(0))
  }
}

/** Gives the pieces within elements in one run, without the elements: for what is nested too deep to be shown. */
export function flattenPieces<N extends Nodes>(pieces: readonly Piece<N>[]): readonly Piece<N>[] {
  const flat: Piece<N>[] = []
  const stack = pieces.toReversed()
  for (let piece = stack.pop(); piece; piece = stack.pop()) {
    if (piece.type !== 'element') flat.push(piece)
    else if (!droppedElements.has(piece.name)) stack.push(...piece.children.toReversed())
  }
  return flat
}
