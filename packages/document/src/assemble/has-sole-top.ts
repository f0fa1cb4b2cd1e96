import type { Block } from '../block.ts'

/** Says whether the first heading of blocks is of level 1, and no other is. */
export function hasSoleTop(blocks: readonly Block<'parsed'>[]): boolean {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))
  return levels[0] === 1 && levels.filter((level) => level === 1).length === 1
}
