import { walkBlocks, type ReferenceList } from '@edisi/document'
import type { LinkedDocument, Reference } from '../../linked-document.ts'
import type { Checking } from '../checking.ts'
import { readOnce } from './read-once.ts'

/** A list of references that the author wrote, with what its entries were read as. */
export interface ProseList {
  readonly list: ReferenceList<'linked'>
  readonly entries: readonly ProseListEntry[]
}

/** An entry of the list with what it was read as. */
export interface ProseListEntry {
  readonly entry: ReferenceList<'linked'>['entries'][number]
  readonly reference: Reference
}

/** Gives the lists of references that stand in the text, in order. */
export function readProseLists({ linked }: Pick<Checking, 'linked'>): readonly ProseList[] {
  return readListsOf(linked)
}

const readListsOf: (linked: LinkedDocument) => readonly ProseList[] = readOnce((linked) => {
  const byBlock = new Map(
    linked.references.flatMap((reference) =>
      reference.block === undefined ? [] : [[`${reference.chapter ?? ''} ${reference.block}`, reference] as const],
    ),
  )
  return linked.document.chapters.flatMap(({ blocks }, chapter) =>
    [...walkBlocks(blocks)].flatMap((block) => {
      if (block.type !== 'referenceList' || block.origin !== 'prose') return []
      const entries = block.entries.flatMap((entry) => {
        const reference = byBlock.get(`${chapter} ${entry.nodeId}`)
        return reference ? [{ entry, reference }] : []
      })
      return [{ list: block, entries }]
    }),
  )
})
