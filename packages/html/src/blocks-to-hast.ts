import type { Block } from '@edisi/document'
import type { ElementContent } from 'hast'
import { keepBreaks } from './break-pages.ts'
import { admonitionToHast } from './handlers/admonition.ts'
import { codeBlockToHast } from './handlers/code-block.ts'
import { definitionListToHast } from './handlers/definition-list.ts'
import { figureToHast } from './handlers/figure.ts'
import { headingToHast } from './handlers/heading.ts'
import { listToHast } from './handlers/list.ts'
import { mathBlockToHast } from './handlers/math-block.ts'
import { paragraphToHast } from './handlers/paragraph.ts'
import { quotationToHast } from './handlers/quotation.ts'
import { referenceListToHast } from './handlers/reference-list.ts'
import { tableToHast } from './handlers/table.ts'
import { thematicBreakToHast } from './handlers/thematic-break.ts'
import type { State } from './state.ts'

/** Gives the markup of blocks, one after the other. */
export function blocksToHast(blocks: readonly Block<'finished'>[], state: State): ElementContent[] {
  return blocks.flatMap((block) => blockToHast(block, state))
}

function blockToHast(block: Block<'finished'>, state: State): ElementContent | ElementContent[] {
  if (!beginsWithOwnWords(block)) keepBreaks(block.nodeId, state)
  switch (block.type) {
    case 'heading':
      return headingToHast(block, state)
    case 'paragraph':
      return paragraphToHast(block, state)
    case 'codeBlock':
      return codeBlockToHast(block, state)
    case 'list':
      return listToHast(block, state)
    case 'quotation':
      return quotationToHast(block, state)
    case 'mathBlock':
      return mathBlockToHast(block, state)
    case 'table':
      return tableToHast(block, state)
    case 'figure':
      return figureToHast(block, state)
    case 'admonition':
      return admonitionToHast(block, state)
    case 'definitionList':
      return definitionListToHast(block, state)
    case 'thematicBreak':
      return thematicBreakToHast()
    case 'referenceList':
      return referenceListToHast(block, state)
    default:
      throw unknownBlock(block)
  }
}

// A page break that names a block without words of its own waits for the first words within. A quotation's own words are
// its source, which comes last.
function beginsWithOwnWords(block: Block<'finished'>): boolean {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'codeBlock':
    case 'definitionList':
      return true
    case 'quotation':
      return block.attribution.length > 0
    case 'list':
    case 'mathBlock':
    case 'table':
    case 'figure':
    case 'admonition':
    case 'thematicBreak':
    case 'referenceList':
      return false
    default:
      throw unknownBlock(block)
  }
}

function unknownBlock(block: never): Error {
  return new Error(`expected a block of the model, got ${JSON.stringify(block)}`)
}
