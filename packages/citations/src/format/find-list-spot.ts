import { isReferenceHeading, plainText, walkBlocks } from '@edisi/document'
import type { Block, Chapter, Document, NodeId, Stage } from '@edisi/document'
import type { ListScope } from './list-scopes.ts'

/** Where the list of some chapters belongs; chapters are counted from 0. */
export type ListSpot =
  /** In the place that the author marked: in that of a block. */
  | { readonly type: 'mark'; readonly chapter: number; readonly block: NodeId }
  /** At the end of the section under a heading such as "References": its blocks, the heading first, are those up to `end`. */
  | { readonly type: 'section'; readonly chapter: number; readonly start: number; readonly end: number }
  /** At the end of a chapter, under a heading of its own. */
  | { readonly type: 'chapter-end'; readonly chapter: number; readonly level: 2 | 3 }
  /** In a last chapter of its own. */
  | { readonly type: 'own-chapter' }

/**
 * Decides where the list of some chapters belongs: in the place that the author marked in one of them, else under their last
 * heading such as "References", else under a heading of its own: at the end of the chapter, or of the document, where a book
 * gets a last chapter for it.
 */
export function findListSpot<S extends Stage>(
  document: Document<S>,
  { chapters: own, end }: Pick<ListScope, 'chapters' | 'end'>,
): ListSpot {
  return findMark(document, own) ?? findSection(document, own) ?? findEnd(document, { own, end })
}

/** Whether a block marks a place for a list: a generated list without entries. */
export function isListMark<S extends Stage>(block: Block<S>): boolean {
  return block.type === 'referenceList' && block.origin === 'generated' && block.entries.length === 0
}

function findMark<S extends Stage>({ chapters }: Document<S>, own: readonly number[]): ListSpot | undefined {
  for (const chapter of own)
    for (const block of walkBlocks(blocksOf(chapters[chapter])))
      if (isListMark(block)) return { type: 'mark', chapter, block: block.nodeId }
  return undefined
}

function findSection<S extends Stage>({ chapters }: Document<S>, own: readonly number[]): ListSpot | undefined {
  const headings = own.flatMap((chapter) =>
    blocksOf(chapters[chapter]).flatMap((block, start) =>
      block.type === 'heading' && isReferenceHeading(plainText(block.children)) ? [{ chapter, start }] : [],
    ),
  )
  const last = headings.at(-1)
  if (last === undefined) return undefined
  const blocks = blocksOf(chapters[last.chapter])
  const next = blocks.findIndex((block, index) => index > last.start && block.type === 'heading')
  return { type: 'section', ...last, end: next === -1 ? blocks.length : next }
}

function findEnd<S extends Stage>(
  document: Document<S>,
  { own, end }: { readonly own: readonly number[]; readonly end: ListScope['end'] },
): ListSpot {
  const { chapters } = document
  if (end === 'document')
    return document.class === 'book'
      ? { type: 'own-chapter' }
      : { type: 'chapter-end', chapter: chapters.length - 1, level: 2 }
  const chapter = own.at(-1) ?? chapters.length - 1
  const [opening] = blocksOf(chapters[chapter])
  return { type: 'chapter-end', chapter, level: opening?.type === 'heading' && opening.level === 2 ? 3 : 2 }
}

function blocksOf<S extends Stage>(chapter: Chapter<S> | undefined): readonly Block<S>[] {
  return chapter?.blocks ?? []
}
