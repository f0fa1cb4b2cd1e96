import type { Diagnostic } from '@edisi/diagnostics'
import type { Block, Note, Resource, TableCell, Words } from '@edisi/document'
import type { Face, TagId } from '../paged-document.ts'
import type { ParagraphItem, ParagraphStyle, SetLine, TextStyle } from '../paragraph-items.ts'
import type { Lettering } from '../design/lettering.ts'
import type { PageDesign, TextDesign } from '../design/page-design.ts'
import type { Box, Ground } from '../galley/galley.ts'
import type { GalleyWriter } from '../galley/write-galley.ts'
import type { TagTree } from '../tags/tag-tree.ts'

/** A character without a glyph, and where it stands where that is known. */
export interface LostCharacter {
  readonly character: string
  readonly source: { readonly block: string; readonly offset: number } | undefined
}

/** What turns words into lines. */
export interface Compositor {
  setLines(
    items: readonly ParagraphItem[],
    style: ParagraphStyle,
  ): { readonly lines: readonly SetLine[]; readonly missing: readonly LostCharacter[] }
  /** The widest part that cannot be broken, and the width of all in one line, in points. */
  measureItems(items: readonly ParagraphItem[]): { readonly min: number; readonly natural: number }
  /** The faces used so far; a run's `face` is an index of them. */
  faces(): readonly Face[]
}

/** A heading, for contents, running heads and outline. `title` is plain text. */
export interface HeadingEntry {
  readonly id: string
  readonly level: number
  readonly number: string | undefined
  readonly title: string
  readonly lang: string
}

/** What has words of its own and a place: a block, or a cell. */
export type WordBlock = Block<'finished'> | TableCell<'finished'>

/** All that the blocks of one chapter need to become a galley, and where they leave what they find on the way. */
export interface Composition {
  readonly design: PageDesign
  readonly compositor: Compositor
  readonly tags: TagTree
  readonly galley: GalleyWriter
  readonly isMirrored: boolean
  /** The language of the chapter. */
  readonly lang: string
  readonly words: Words
  readonly resources: ReadonlyMap<string, Resource>
  readonly codeInks: Readonly<Record<string, string>>
  readonly admonitionInks: Readonly<Record<'note' | 'tip' | 'caution' | 'danger', string>>
  /** The notes of the chapter by id. */
  readonly notes: ReadonlyMap<string, Note<'finished'>>
  /** The lines of each note that has been called. */
  readonly noteLines: Map<string, readonly Box[]>
  /** Marks of words that a line is drawn through. */
  readonly struck: Set<number>
  /** Gives the style of a lettering, the same one for equal letterings. */
  styleOf(lettering: Lettering): TextStyle
  readonly reports: Diagnostic[]
  /** The first source file: where what stands in no block, such as the title, is reported. */
  readonly path: string
  /** Characters without a glyph that have been reported, or the scripts of those that have one. */
  readonly lost: Set<string>
  /** Adds blocks to the galley: how a block that holds blocks sets them. */
  setBlocks(blocks: readonly Block<'finished'>[], frame: Frame, composition: Composition): void
  /** Sets a note that is called for the first time; its tag follows the call. */
  setNote(id: string, from: { readonly parent: TagId; readonly call: string }, composition: Composition): void
  /** Whether lines carry their place in the text; front matter has none. */
  readonly isMainFlow: boolean
}

/** Where a block stands: between which edges, in which type, under which tag. x counts from the left of the type area. */
export interface Frame {
  readonly x: number
  readonly width: number
  readonly text: TextDesign
  readonly tag: TagId
  readonly lang: string
  readonly grounds: readonly Ground[]
  /** Lists around this one. */
  readonly depth: number
  /** Whether the frame stands in the page itself, where blocks return to the grid. */
  readonly isPage: boolean
}
