import type { FinishedDocument } from '@edisi/document'
import { plainText } from '@edisi/document'
import type { HeadingEntry } from '../blocks/composition.ts'

/** Gives the headings of the text in order, without those within quotations, lists or remarks. */
export function collectHeadings({ chapters }: FinishedDocument): readonly HeadingEntry[] {
  return chapters.flatMap(({ blocks, lang }) =>
    blocks.flatMap((block): HeadingEntry[] => {
      if (block.type !== 'heading') return []
      const { id, level, number, children } = block
      return [{ id, level, number, title: plainText(children), lang: block.lang ?? lang }]
    }),
  )
}
