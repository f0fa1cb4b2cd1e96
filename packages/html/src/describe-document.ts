import { plainText } from '@edisi/document'
import type { FinishedDocument } from '@edisi/document'

/** Gives what a publication says of itself in a sentence or two: its description, else its abstract; undefined without. */
export function describeDocument({ metadata }: FinishedDocument): string | undefined {
  if (metadata.description !== undefined) return metadata.description
  const paragraphs = metadata.abstract.flatMap((block) =>
    block.type === 'paragraph' ? [plainText(block.children)] : [],
  )
  return paragraphs.length === 0 ? undefined : paragraphs.join(' ')
}
