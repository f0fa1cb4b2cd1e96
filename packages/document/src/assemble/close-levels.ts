import type { Diagnostic } from '@edisi/diagnostics'
import type { Block, Heading } from '../block.ts'
import { mapBlocks } from '../map-blocks.ts'
import { headingLevelSkipped } from '../messages.ts'
import type { ParsedChapter } from '../parse-chapter.ts'
import { walkBlocks } from '../walk-blocks.ts'
import type { Described } from './describe-document.ts'
import { toTitleHeading } from './to-title-heading.ts'

type Level = Heading<'parsed'>['level']

/**
 * Gives the headings of all chapters their printed levels: the title alone is 1, the highest level of the text is 2. A
 * level that an author skipped is closed up, with all that belong to it, and reported once, in the levels as written.
 * One of several chapters opens with the title that its front matter gives, and its own headings are below it.
 */
export function closeLevels(
  { chapters, titles, hasTakenOpening }: Described,
  found: Diagnostic[],
): readonly ParsedChapter[] {
  return chapters.map((chapter) => {
    const title = toTitleHeading(chapter, titles.get(chapter.path) ?? [])
    const levels = [...walkBlocks(chapter.blocks)].flatMap((block) => (block.type === 'heading' ? [block.level] : []))
    const highest = levels.reduce<number>((least, level) => Math.min(least, level), 6)
    // A heading that became the title was of level 1; a title of the front matter is just above what follows.
    const top = hasTakenOpening ? 1 : undefined
    const blocks = closeChapter(chapter.blocks, { highest, top, above: title ? [highest - 1] : [] }, found)
    return { ...chapter, blocks: title ? [title, ...blocks] : blocks }
  })
}

interface Levels {
  /** The highest level as written of the chapter. */
  readonly highest: number
  /** The level as written of what stands above the whole chapter, where that is known. */
  readonly top: number | undefined
  /** The levels as written of the headings that the current one stands under. */
  readonly above: number[]
}

function closeChapter(
  blocks: readonly Block<'parsed'>[],
  { highest, top, above }: Levels,
  found: Diagnostic[],
): readonly Block<'parsed'>[] {
  return mapBlocks<'parsed', 'parsed'>(blocks, {
    inlines: (inlines) => inlines,
    replace(block) {
      if (block.type !== 'heading') return undefined
      let hasSibling = false
      while ((above.at(-1) ?? 0) >= block.level) hasSibling = above.pop() !== undefined
      const parent = above.at(-1) ?? top
      // What stands beside a heading that skipped a level skips the same one.
      if (!hasSibling && block.level > (parent ?? highest - 1) + 1) {
        found.push(headingLevelSkipped(block.place, { parent, highest, level: block.level }))
      }
      const level = toLevel(above.length + 2)
      above.push(block.level)
      return [{ ...block, level }]
    },
  })
}

function toLevel(level: number): Level {
  const levels = [2, 3, 4, 5, 6] as const
  return levels[Math.min(Math.max(level, 2), 6) - 2] ?? 6
}
