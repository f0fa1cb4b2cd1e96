import type { Block, ReferenceList } from './block.ts'
import type { Stage } from './inline.ts'

/** Gives blocks and all blocks within them, each before what it contains, in the order of the source. */
export function* walkBlocks<S extends Stage>(blocks: readonly Block<S>[]): Generator<Block<S>> {
  for (const block of blocks) {
    yield block
    for (const children of innerBlocks(block)) yield* walkBlocks(children)
  }
}

function innerBlocks<S extends Stage>(block: Block<S>): readonly (readonly Block<S>[])[] {
  switch (block.type) {
    case 'list':
      return block.children.map((item) => item.children)
    case 'quotation':
    case 'admonition':
      return [block.children]
    case 'definitionList':
      return block.children.flatMap((definition) => definition.descriptions)
    case 'referenceList':
      return entriesOf(block)
    case 'heading':
    case 'paragraph':
    case 'codeBlock':
    case 'mathBlock':
    case 'table':
    case 'figure':
    case 'thematicBreak':
      return []
    default:
      return block satisfies never
  }
}

// The two kinds of entries differ in their ids, not in their children; the compiler does not see it through the stage.
function entriesOf<S extends Stage>(list: ReferenceList<S>): readonly (readonly Block<S>[])[] {
  const entries: readonly { readonly children: readonly unknown[] }[] = list.entries
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return entries.map((entry) => entry.children as readonly Block<S>[])
}
