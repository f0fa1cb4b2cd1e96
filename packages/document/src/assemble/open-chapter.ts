import type { Block, NodeId, Note } from '../block.ts'
import type { Inline } from '../inline.ts'
import type { Author } from '../model.ts'

/** A chapter that is being assembled: its names are not settled yet. */
export interface OpenChapter {
  readonly path: string
  /** The words of its opening heading; undefined where it has none. */
  readonly title: readonly Inline<'parsed'>[] | undefined
  readonly lang: string
  readonly authors: readonly Author[]
  readonly blocks: readonly Block<'parsed'>[]
  readonly notes: readonly Note<'parsed'>[]
  readonly aliases: ReadonlyMap<string, NodeId>
}
