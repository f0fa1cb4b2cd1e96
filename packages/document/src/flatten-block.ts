import type { Place } from '@edisi/diagnostics'
import type { Block, TableCell } from './block.ts'
import type { Inline, Stage } from './inline.ts'
import { pointInText } from './slice-text.ts'

/** The words of a block, and the way back from them to the source. */
export interface FlatBlock {
  readonly text: string
  /** Gives the leaf that the unit at an offset came from, and its place; past the end, the block itself. */
  readonly at: (offset: number) => { readonly node: Inline<Stage> | undefined; readonly place: Place }
}

/**
 * Gives a block's own words in one text: not those of blocks within it, which are flattened by themselves. A line
 * break is a space; code, formulas and what cites by key are their source; an image and the call of a note are nothing.
 */
export function flattenBlock(block: Block<Stage> | TableCell<Stage>): FlatBlock {
  const leaves: Leaf[] = []
  let text = ''
  const add = (node: Inline<Stage> | undefined, value: string): void => {
    if (value === '') return
    leaves.push({ node, start: text.length })
    text += value
  }
  if (block.type === 'codeBlock') add(undefined, block.value)
  else if (block.type === 'mathBlock') add(undefined, block.tex)
  else for (const inlines of wordsOfBlock(block)) addLeaves(inlines, add)
  return { text, at: (offset) => placeAt(offset, { leaves, block, length: text.length }) }
}

interface Leaf {
  readonly node: Inline<Stage> | undefined
  readonly start: number
}

function wordsOfBlock(block: Block<Stage> | TableCell<Stage>): readonly (readonly Inline<Stage>[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'tableCell':
      return [block.children]
    case 'quotation':
      return [block.attribution]
    case 'figure':
      return [block.caption, block.source]
    case 'table':
      return [block.caption]
    case 'admonition':
      return [block.title]
    case 'definitionList':
      return block.children.flatMap((definition) => definition.terms)
    case 'list':
    case 'codeBlock':
    case 'mathBlock':
    case 'thematicBreak':
    case 'referenceList':
      return []
    default:
      return block satisfies never
  }
}

function addLeaves(inlines: readonly Inline<Stage>[], add: (node: Inline<Stage>, value: string) => void): void {
  for (const node of inlines) {
    switch (node.type) {
      case 'text':
      case 'code':
      case 'keyCitation':
      case 'crossReference':
        add(node, node.value)
        break
      case 'math':
        add(node, node.tex)
        break
      case 'lineBreak':
        add(node, ' ')
        break
      case 'image':
      case 'noteReference':
        break
      case 'emphasis':
      case 'strong':
      case 'strikethrough':
      case 'subscript':
      case 'superscript':
      case 'link':
      case 'span':
      case 'proseCitation':
      case 'citationLink':
        addLeaves(node.children, add)
        break
      default:
        node satisfies never
    }
  }
}

interface Flattened {
  readonly leaves: readonly Leaf[]
  readonly block: Block<Stage> | TableCell<Stage>
  readonly length: number
}

function placeAt(offset: number, { leaves, block, length }: Flattened): ReturnType<FlatBlock['at']> {
  if (offset < 0 || offset >= length) return { node: undefined, place: block.place }
  const leaf = findLeaf(offset, leaves)
  const { node } = leaf
  if (node?.type !== 'text') return { node, place: node?.place ?? block.place }
  const start = pointInText(node, offset - leaf.start)
  const end = { line: start.line, column: start.column + 1, offset: start.offset + 1 }
  return { node, place: { path: node.place.path, start, end } }
}

// The last leaf that begins at or before the offset, by bisection.
function findLeaf(offset: number, leaves: readonly Leaf[]): Leaf {
  let [low, high] = [0, leaves.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((leaves[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const leaf = leaves[low]
  if (leaf === undefined) throw new Error('expected a block with words')
  return leaf
}
