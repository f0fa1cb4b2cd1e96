import { walkBlocks, type ReferenceList } from '@edisi/document'
import type { LinkedDocument, Reference } from '../../linked-document.ts'
import type { Checking } from '../checking.ts'

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

const known = new WeakMap<LinkedDocument, readonly ProseList[]>()

/** Gives the lists of references that stand in the text, in order. */
export function readProseLists({ linked }: Checking): readonly ProseList[] {
  const before = known.get(linked)
  if (before) return before
  const byBlock = new Map(
    linked.references.flatMap((reference) =>
      reference.block === undefined ? [] : [[`${reference.chapter ?? ''} ${reference.block}`, reference] as const],
    ),
  )
  const lists = linked.document.chapters.flatMap(({ blocks }, chapter) =>
    [...walkBlocks(blocks)].flatMap((block) => {
      if (block.type !== 'referenceList' || block.origin !== 'prose') return []
      const entries = block.entries.flatMap((entry) => {
        const reference = byBlock.get(`${chapter} ${entry.nodeId}`)
        return reference ? [{ entry, reference }] : []
      })
      return [{ list: block, entries }]
    }),
  )
  known.set(linked, lists)
  return lists
}
