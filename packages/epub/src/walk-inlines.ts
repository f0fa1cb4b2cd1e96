import type { Block, FinishedDocument, Inline } from '@edisi/document'

/** Shows every inline of a document in reading order, containers before what they contain; the notes come after their chapter. */
export function walkInlines(document: FinishedDocument, visit: (inline: Inline<'finished'>) => void): void {
  const { title, subtitle, abstract } = document.metadata
  walk(title, visit)
  walk(subtitle, visit)
  walkBlocks(abstract, visit)
  for (const chapter of document.chapters) {
    walkBlocks(chapter.blocks, visit)
    for (const note of chapter.notes) walkBlocks(note.children, visit)
  }
}

type Visit = (inline: Inline<'finished'>) => void

function walk(inlines: readonly Inline<'finished'>[], visit: Visit): void {
  for (const inline of inlines) {
    visit(inline)
    if ('children' in inline) walk(inline.children, visit)
  }
}

function walkBlocks(blocks: readonly Block<'finished'>[], visit: Visit): void {
  for (const block of blocks) walkBlock(block, visit)
}

function walkBlock(block: Block<'finished'>, visit: Visit): void {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return walk(block.children, visit)
    case 'list':
    case 'referenceList': {
      const items = block.type === 'list' ? block.children : block.entries
      for (const item of items) walkBlocks(item.children, visit)
      return
    }
    case 'quotation':
      walkBlocks(block.children, visit)
      return walk(block.attribution, visit)
    case 'table':
      walk(block.caption, visit)
      for (const row of [...block.head, ...block.body]) for (const cell of row.cells) walk(cell.children, visit)
      return
    case 'figure':
      walk(block.images, visit)
      walk(block.caption, visit)
      return walk(block.source, visit)
    case 'admonition':
      walk(block.title, visit)
      return walkBlocks(block.children, visit)
    case 'definitionList':
      for (const { terms, descriptions } of block.children) {
        for (const term of terms) walk(term, visit)
        for (const description of descriptions) walkBlocks(description, visit)
      }
      return
    case 'codeBlock':
    case 'mathBlock':
    case 'thematicBreak':
      return
    default:
      block satisfies never
  }
}
