import type {
  Block,
  CitationLink,
  Chapter,
  FinishedDocument,
  Image,
  Inline,
  NodeId,
  Note,
  PageBreak,
  Resource,
  Text,
  Words,
} from '@edisi/document'
import type { Place } from '@edisi/diagnostics'
import type { ElementContent } from 'hast'

/** Markup for a browser, or for the XHTML files of an EPUB (with `epub:type` and `xml:lang`, and page breaks). */
export type Flavour = 'web' | 'epub'

/** What is to become markup: blocks of one chapter that stand in one file, and where that which they name is found. */
export interface HastInput {
  readonly document: FinishedDocument
  /** The chapter that the blocks belong to: its notes, its language, its authors. */
  readonly chapter: Chapter<'finished'>
  /** All blocks of the chapter, or those that stand in this file. */
  readonly blocks: readonly Block<'finished'>[]
  readonly flavour: Flavour
  /** The address of a printed id, such as `#id` or `chapter-2.xhtml#id`. */
  readonly hrefOf: (id: string) => string
  /** The address of a resource by its path: a data: URI, or a path in the container. */
  readonly sourceOf: (resource: string) => string
  /** Where printed pages begin, in reading order; those of other files are passed over. */
  readonly pageBreaks: readonly PageBreak[]
  /** How the text is marked, on a page that is about it; an edition has none. */
  readonly marking?: Marking
}

/** How a page that is about a text marks it. Each function gives what stands for the markup that an edition has. */
export interface Marking {
  /** An item of a list, an entry of a reference list, or a note: what it holds, and its printed id if it is an entry. */
  readonly unit: (
    unit: { readonly place: Place; readonly entry: string | undefined },
    render: () => ElementContent[],
  ) => ElementContent[]
  readonly text: (text: Text, isInLink: boolean) => ElementContent[]
  readonly citation: (
    citation: CitationLink<'finished'>,
    isInLink: boolean,
    render: () => ElementContent[],
  ) => ElementContent[]
  readonly image: (image: Image) => ElementContent
}

/** What crosses nodes while blocks become markup. */
export interface State {
  readonly input: HastInput
  readonly words: Words
  readonly resources: ReadonlyMap<string, Resource>
  readonly notes: ReadonlyMap<string, Note<'finished'>>
  /** Page breaks of blocks that have not begun. */
  readonly breaks: Map<NodeId, readonly PageBreak[]>
  /** Notes whose first call has been met, in the order of the calls. */
  readonly calledNotes: Note<'finished'>[]
  /** Page breaks that wait for the next text, and how far that of the present block has come. */
  readonly page: { waiting: PageBreak[]; offset: number }
  /** Whether we are within a link, where HTML allows no other. */
  isInLink: boolean
  readonly toBlocks: (blocks: readonly Block<'finished'>[]) => ElementContent[]
  readonly toInlines: (inlines: readonly Inline<'finished'>[]) => ElementContent[]
}
