import type { Diagnostic } from '@edisi/diagnostics'
import type { Block, Heading } from '../block.ts'
import { mapBlocks } from '../map-blocks.ts'
import { headingLevelSkipped } from '../messages.ts'
import type { ParsedChapter } from '../parse-chapter.ts'
import { walkBlocks } from '../walk-blocks.ts'

type Level = Heading<'parsed'>['level']

/**
 * Gives the headings of all chapters their printed levels: the title alone is 1, the highest level of the text is 2. A
 * level that an author skipped is closed up, with all that belong to it, and reported.
 */
export function closeLevels(chapters: readonly ParsedChapter[], found: Diagnostic[]): readonly ParsedChapter[] {
  const levels = chapters.flatMap((chapter) => [...walkBlocks(chapter.blocks)].flatMap(levelOf))
  const highest = levels.reduce((least, level) => Math.min(least, level), 6)
  return chapters.map((chapter) => ({ ...chapter, blocks: closeChapter(chapter.blocks, highest, found) }))
}

function levelOf(block: Block<'parsed'>): readonly number[] {
  return block.type === 'heading' ? [block.level] : []
}

function closeChapter(
  blocks: readonly Block<'parsed'>[],
  highest: number,
  found: Diagnostic[],
): readonly Block<'parsed'>[] {
  // The levels as written of the headings that the current one stands under.
  const above: number[] = []
  return mapBlocks<'parsed', 'parsed'>(blocks, {
    inlines: (inlines) => inlines,
    replace(block) {
      if (block.type !== 'heading') return undefined
      while ((above.at(-1) ?? 0) >= block.level) above.pop()
      const level = toLevel(above.length + 2)
      const wanted = block.level - highest + 2
      const parent = above.at(-1) ?? highest - 1
      if (block.level > parent + 1) found.push(headingLevelSkipped(block.place, parent - highest + 2, wanted))
      above.push(block.level)
      return [{ ...block, level }]
    },
  })
}

function toLevel(level: number): Level {
  const levels = [2, 3, 4, 5, 6] as const
  return levels[Math.min(Math.max(level, 2), 6) - 2] ?? 6
}
