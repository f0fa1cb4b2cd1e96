import type { PhrasingContent, RootContent } from 'mdast'
import type { Block } from '../block.ts'
import type { Inline } from '../inline.ts'
import type { AdmitContext, InlineScope } from './admit-context.ts'
import { admitInlines } from './admit-inlines.ts'
import type { Piece, PieceElement } from './build-pieces.ts'
import type { PieceReader } from './inline-pieces.ts'

/** A part of a run of blocks, with the tags and fences among them joined to elements. */
export type BlockPiece = Piece<RootContent>

/** An element or a division among blocks. */
export type BlockElement = PieceElement<RootContent>

/** How the Markdown between the tags and fences is admitted. */
export interface BlockReader {
  readonly context: AdmitContext
  readonly admitNode: (node: RootContent, depth: number) => readonly Block<'parsed'>[]
}

/** Gives a reader that takes the inlines out of blocks, for places that hold nothing but words. */
export function inlineReader(reader: BlockReader): PieceReader<RootContent> {
  const { context } = reader
  return {
    context,
    admitRun: (nodes: readonly RootContent[], scope: InlineScope): readonly Inline<'parsed'>[] =>
      nodes.flatMap((node, index) => {
        const words = admitInlines(context, phrasingOf(node), scope)
        return index === 0 ? words : [{ type: 'lineBreak', place: context.placeOf(node) } as const, ...words]
      }),
  }
}

function phrasingOf(node: RootContent): readonly PhrasingContent[] {
  const at = node.position && { position: node.position }
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return node.children
    case 'code':
      return [{ type: 'inlineCode', value: node.value, ...at }]
    case 'mathFlow':
    case 'texFlow':
      return [{ type: 'mathText', value: node.value, isDisplayed: false, ...at }]
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
      return node.children.flatMap(phrasingOf)
    case 'tableCell':
      return node.children
    case 'html':
    case 'divFence':
    case 'thematicBreak':
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return []
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
      return [node]
    default:
      return node satisfies never
  }
}
