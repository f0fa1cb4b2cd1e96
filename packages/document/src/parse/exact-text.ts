import type { Nodes, PhrasingContent, Text } from 'mdast'
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import type { RawShift } from './markdown-nodes.ts'

/**
 * Makes text nodes that know where each of their units stands in the source. It replaces the functions that fill text
 * nodes (mdast-util-from-markdown 2, `onenterdata` and following), since a place once lost cannot be found again.
 */
export const exactText: Extension = {
  enter: {
    data: enterText,
    characterEscape: enterEscape,
    characterReference: enterText,
  },
  exit: {
    data: exitText,
    lineEnding: exitLineEnding,
    label: exitLabel,
    paragraph: exitParagraph,
  },
}

function enterText(this: CompileContext, token: Token): undefined {
  openText(this, token, 0)
}

// The value of an escape is the character after the backslash.
function enterEscape(this: CompileContext, token: Token): undefined {
  openText(this, token, 1)
}

function openText(context: CompileContext, token: Token, skipped: number): void {
  const parent = context.stack.at(-1)
  const siblings = childrenOf(parent)
  let tail = siblings.at(-1)
  const { line, column, offset } = token.start
  if (tail?.type !== 'text') {
    const start = { line, column, offset }
    tail = { type: 'text', value: '', position: { start, end: start } }
    siblings.push(tail)
  }
  context.stack.push(tail)
  const to = { line, column: column + skipped, offset: offset + skipped }
  if (!continuesAt(tail, to)) {
    tail.data ??= {}
    ;(tail.data.shifts ??= []).push({ at: tail.value.length, to })
  }
}

function continuesAt(text: Text, to: RawShift['to']): boolean {
  const shift = text.data?.shifts?.at(-1)
  const start = shift?.to ?? text.position?.start
  return start?.line === to.line && (start.offset ?? 0) + text.value.length - (shift?.at ?? 0) === to.offset
}

function exitText(this: CompileContext, token: Token): undefined {
  const tail = this.stack.pop()
  if (tail?.type !== 'text' || !tail.position) throw new Error('expected an open text node')
  tail.value += this.sliceSerialize(token)
  tail.position.end = toPoint(token.end)
}

function exitLineEnding(this: CompileContext, token: Token): undefined {
  const context = this.stack.at(-1)
  if (!context) return
  if (this.data.atHardBreak) {
    const tail = childrenOf(context).at(-1)
    if (tail?.position) tail.position.end = toPoint(token.end)
    this.data.atHardBreak = undefined
    return
  }
  if (!this.data.setextHeadingSlurpLineEnding && this.config.canContainEols.includes(context.type)) {
    openText(this, token, 0)
    exitText.call(this, token)
  }
}

// As in mdast-util-from-markdown, but an image keeps the nodes of its label: they become a caption.
function exitLabel(this: CompileContext): undefined {
  const fragment = this.stack.at(-1)
  const children = childrenOf(fragment)
  const value = this.resume()
  const node = this.stack.at(-1)
  this.data.inReference = true
  if (node?.type === 'link') node.children = children.filter((child) => child.type !== 'link')
  else if (node?.type === 'image') {
    node.alt = value
    node.data = { ...node.data, label: children }
  }
}

// As in mdast-util-gfm-task-list-item: the space after a check is no part of the text.
function exitParagraph(this: CompileContext, token: Token): undefined {
  const [parent, node] = this.stack.slice(-2)
  if (parent?.type === 'listItem' && node?.type === 'paragraph' && typeof parent.checked === 'boolean') {
    const head = node.children[0]
    if (head?.type === 'text' && parent.children.find((child) => child.type === 'paragraph') === node)
      dropFirstUnit(head)
  }
  this.exit(token)
}

function dropFirstUnit(text: Text): void {
  text.value = text.value.slice(1)
  if (!text.position) return
  const shifts = text.data?.shifts ?? []
  const start = text.position.start
  const next = shifts.find((shift) => shift.at === 1)?.to
  text.position.start = next ?? { line: start.line, column: start.column + 1, offset: (start.offset ?? 0) + 1 }
  const kept = shifts.filter((shift) => shift.at > 1).map(({ at, to }) => ({ at: at - 1, to }))
  text.data = kept.length > 0 ? { shifts: kept } : {}
}

function childrenOf(node: Nodes | CompileContext['stack'][number] | undefined): PhrasingContent[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- micromark opens text within phrasing parents alone
  if (node && 'children' in node) return node.children as PhrasingContent[]
  throw new Error('expected a parent of text')
}

function toPoint({ line, column, offset }: Token['start']): RawShift['to'] {
  return { line, column, offset }
}
