import type { Block } from '@edisi/document'
import type { Composition, Frame } from './composition.ts'
import { setAdmonition } from './set-admonition.ts'
import { setCode } from './set-code.ts'
import { setDefinitions } from './set-definitions.ts'
import { setFigure } from './set-figure.ts'
import { setHeading } from './set-heading.ts'
import { setList } from './set-list.ts'
import { setMathBlock } from './set-math-block.ts'
import { setParagraph } from './set-paragraph.ts'
import { setQuotation } from './set-quotation.ts'
import { setReferences } from './set-references.ts'
import { setTable } from './set-table.ts'
import { setThematicBreak } from './set-thematic-break.ts'

/** Adds blocks to the galley, one below the other. A paragraph that follows another begins with an indent. */
export function setBlocks(blocks: readonly Block<'finished'>[], frame: Frame, composition: Composition): void {
  blocks.forEach((block, index) => {
    const inner = block.lang === undefined ? frame : { ...frame, lang: block.lang }
    const isAfterText = blocks[index - 1]?.type === 'paragraph'
    if (block.type === 'paragraph') setParagraph(block, { frame: inner, isAfterText }, composition)
    else if (block.type === 'heading') {
      setHeading(block, { frame: inner, before: blocks[index - 1]?.type }, composition)
    } else if (block.type === 'codeBlock') {
      setCode(block, { frame: inner, isAfterCode: blocks[index - 1]?.type === 'codeBlock' }, composition)
    } else setBlock(block, inner, composition)
  })
}

function setBlock(
  block: Exclude<Block<'finished'>, { type: 'paragraph' | 'heading' | 'codeBlock' }>,
  frame: Frame,
  composition: Composition,
): void {
  switch (block.type) {
    case 'list':
      return setList(block, frame, composition)
    case 'quotation':
      return setQuotation(block, frame, composition)
    case 'mathBlock':
      return setMathBlock(block, frame, composition)
    case 'table':
      return setTable(block, frame, composition)
    case 'figure':
      return setFigure(block, frame, composition)
    case 'admonition':
      return setAdmonition(block, frame, composition)
    case 'definitionList':
      return setDefinitions(block, frame, composition)
    case 'thematicBreak':
      return setThematicBreak(block, frame, composition)
    case 'referenceList':
      return setReferences(block, frame, composition)
    default:
      throw unknownBlock(block)
  }
}

function unknownBlock(block: never): Error {
  return new Error(`expected a block of the model, got ${JSON.stringify(block)}`)
}
