import type { Block, Chapter, FinishedDocument } from '@edisi/document'

/** The blocks of one file of the book: a chapter, or a part of a long one. `name` has no extension. */
export interface BookPart {
  readonly name: string
  readonly chapter: Chapter<'finished'>
  readonly blocks: readonly Block<'finished'>[]
}

/**
 * Gives the files of a book: a chapter each, and where one would be over 256 KB, its sections of the next heading level
 * gathered into files below that, as far down as needed. A section without headings below it stays whole.
 */
export function splitChapters(document: FinishedDocument): readonly BookPart[] {
  const isLone = document.chapters.length === 1
  const width = Math.max(2, String(document.chapters.length).length)
  return document.chapters.flatMap((chapter, index) => {
    const base = isLone ? 'text' : `chapter-${String(index + 1).padStart(width, '0')}`
    return splitBlocks(chapter.blocks, topLevel(chapter)).map((blocks, part) => ({
      name: part === 0 ? base : `${base}-${part + 1}`,
      chapter,
      blocks,
    }))
  })
}

// Slow readers lay a file out as a whole before they show its first page. The format itself knows no limit.
const limit = 256 * 1024

// The level at which a chapter may first be split: that of its opening heading stays with what follows it.
function topLevel({ blocks }: Chapter<'finished'>): number {
  const [first] = blocks
  return first?.type === 'heading' ? first.level + 1 : 2
}

function splitBlocks(blocks: readonly Block<'finished'>[], level: number): readonly (readonly Block<'finished'>[])[] {
  if (level > 6 || weigh(blocks) <= limit) return [blocks]
  const files: { blocks: Block<'finished'>[]; weight: number }[] = []
  for (const section of sectionsOf(blocks, level)) {
    const weight = weigh(section)
    const last = files.at(-1)
    if (last && last.weight + weight <= limit) {
      last.blocks.push(...section)
      last.weight += weight
    } else files.push({ blocks: [...section], weight })
  }
  return files.flatMap((file) => splitBlocks(file.blocks, level + 1))
}

function sectionsOf(blocks: readonly Block<'finished'>[], level: number): readonly (readonly Block<'finished'>[])[] {
  const sections: Block<'finished'>[][] = [[]]
  for (const block of blocks) {
    if (block.type === 'heading' && block.level <= level && sections.at(-1)?.length !== 0) sections.push([])
    sections.at(-1)?.push(block)
  }
  return sections
}

// An estimate of the bytes of a file: its words, and what an element costs. Places are not printed.
function weigh(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce((sum: number, item: unknown) => sum + weigh(item), 0)
  let sum = 24
  for (const [key, item] of Object.entries(value)) if (!unprinted.has(key)) sum += weigh(item)
  return sum
}

const unprinted = new Set(['place', 'shifts', 'nodeId', 'type', 'kind', 'classes'])
