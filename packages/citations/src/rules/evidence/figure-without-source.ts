import { walkBlocks } from '@edisi/document'
import type { Rule } from '../checking.ts'
import { figureWithoutSource } from './messages.ts'

/** Finds figures without a line that tells their source, and without a citation or a link in their caption. */
export const checkFigureWithoutSource: Rule = ({ linked }) =>
  linked.document.chapters.flatMap(({ blocks }) =>
    [...walkBlocks(blocks)].flatMap((block) => {
      if (block.type !== 'figure' || block.source.length > 0) return []
      const hasSource = block.caption.some(
        ({ type }) => type === 'proseCitation' || type === 'keyCitation' || type === 'link' || type === 'noteReference',
      )
      return hasSource ? [] : [figureWithoutSource({ at: block.place })]
    }),
  )
