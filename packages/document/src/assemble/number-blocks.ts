import type { Block, NodeId } from '../block.ts'
import type { Inline } from '../inline.ts'
import { isReferenceHeading } from '../is-reference-heading.ts'
import type { DocumentClass } from '../model.ts'
import { plainText } from '../plain-text.ts'
import { walkBlocks } from '../walk-blocks.ts'
import type { OpenChapter } from './open-chapter.ts'

/** What is numbered, and how. */
export interface Numbering {
  readonly numbersSections: boolean
  readonly class: DocumentClass
}

/**
 * Gives the printed numbers: of sections where they are numbered, of figures and tables that have a caption, of formulas
 * that have a name. In a book with numbered sections figures, tables and formulas begin anew in each chapter (`2.1`).
 */
export function numberBlocks(chapters: readonly OpenChapter[], numbering: Numbering): ReadonlyMap<NodeId, string> {
  const numbers = new Map<NodeId, string>()
  const sections: number[] = []
  const isByChapter = numbering.numbersSections && numbering.class === 'book'
  let counts = startCounting()
  for (const chapter of chapters) {
    if (isByChapter) counts = startCounting()
    for (const block of walkBlocks(chapter.blocks)) {
      if (block.type === 'heading') {
        if (numbering.numbersSections && isNumbered(block))
          numbers.set(block.nodeId, nextSection(sections, block.level))
        continue
      }
      const counted = countedAs(block)
      if (!counted) continue
      const number = String(++counts[counted])
      const chapterNumber = sections[0]
      numbers.set(block.nodeId, isByChapter && chapterNumber ? `${chapterNumber}.${number}` : number)
    }
  }
  return numbers
}

function startCounting() {
  return { figure: 0, table: 0, equation: 0 }
}

function isNumbered(heading: Block<'parsed'> & { type: 'heading' }): boolean {
  return !heading.classes.includes('unnumbered') && !isReferenceHeading(plainText(heading.children))
}

function nextSection(sections: number[], level: number): string {
  const depth = level - 1
  while (sections.length < depth) sections.push(0)
  sections.length = depth
  sections[depth - 1] = (sections[depth - 1] ?? 0) + 1
  return sections.join('.')
}

function countedAs(block: Block<'parsed'>): 'figure' | 'table' | 'equation' | undefined {
  if (block.classes.includes('unnumbered')) return undefined
  switch (block.type) {
    case 'figure':
    case 'table':
      return block.caption.length > 0 && !numbersItself(block.caption) ? block.type : undefined
    case 'mathBlock':
      return block.id === undefined ? undefined : 'equation'
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'quotation':
    case 'codeBlock':
    case 'admonition':
    case 'definitionList':
    case 'thematicBreak':
    case 'referenceList':
      return undefined
    default:
      return block satisfies never
  }
}

const writtenNumber =
  /^\s*(?:fig(?:ure|\.)?|gambar|abb(?:ildung|\.)?|figura|figuur|table|tab\.?|tabel|tabelle|tableau|tabla|tabela|tabella)\s*\d/i

// "Figure 3: …" as the author wrote it must not be printed as "Figure 1: Figure 3: …".
function numbersItself(caption: readonly Inline<'parsed'>[]): boolean {
  return writtenNumber.test(plainText(caption))
}
