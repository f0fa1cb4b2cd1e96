import type { Place } from '@edisi/diagnostics'
import type { Block, NodeId, Note } from './block.ts'
import type { Inline, Stage } from './inline.ts'

/** An author as printed. `sortName` is "family, given" where both are known. */
export interface Author {
  readonly name: string
  readonly sortName: string
  readonly orcid: string | undefined
  /** Where the digits of the ORCID stand; undefined without one. */
  readonly orcidPlace: Place | undefined
  readonly email: string | undefined
  readonly isCorresponding: boolean
  /** Names of the author's affiliations. */
  readonly affiliations: readonly string[]
}

/** A date as far as the author gave it: `month` and `day` are undefined where only the year, or year and month, stand. */
export interface PartialDate {
  readonly year: number
  readonly month: number | undefined
  readonly day: number | undefined
}

/** The terms under which a publication may be used: at least a name to print. */
export interface Licence {
  readonly name: string
  readonly url: string | undefined
}

/** What is said about a publication. Title, subtitle and abstract are inline Markdown and go through the stages. */
export interface Metadata<S extends Stage> {
  readonly title: readonly Inline<S>[]
  readonly subtitle: readonly Inline<S>[]
  readonly authors: readonly Author[]
  readonly date: PartialDate | undefined
  readonly keywords: readonly string[]
  readonly abstract: readonly Block<S>[]
  readonly description: string | undefined
  readonly publisher: string | undefined
  readonly licence: Licence | undefined
  readonly copyright: string | undefined
  readonly doi: string | undefined
  readonly isbn: string | undefined
  /** A resource to be the cover instead of the drawn one. */
  readonly coverImage: string | undefined
  readonly coverAlternative: string | undefined
}

/** A file that the document shows. `path` is relative to the publication; its bytes stay with the caller. */
export interface Resource {
  readonly path: string
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml' | 'image/webp'
  /** Pixels, or the units of an SVG's view box. */
  readonly width: number
  readonly height: number
}

/** A chapter: a listed file, or in a lone file of class book a top section; an article is one. */
export interface Chapter<S extends Stage> {
  /** The source file that it stands in. */
  readonly path: string
  /** The printed id of its opening heading, or of the chapter where it has none. */
  readonly id: string
  /** The words of its opening heading; the document's title where it has none. */
  readonly title: readonly Inline<S>[]
  readonly lang: string
  /** Authors of this chapter where they are not those of the publication. */
  readonly authors: readonly Author[]
  readonly blocks: readonly Block<S>[]
  readonly notes: readonly Note<S>[]
}

/** A kind of publication, which decides its title page, its chapters and its paper. */
export type DocumentClass = 'article' | 'book' | 'report'

/** A publication. */
export interface Document<S extends Stage> {
  readonly class: DocumentClass
  readonly lang: string
  readonly direction: 'ltr' | 'rtl'
  readonly metadata: Metadata<S>
  readonly chapters: readonly Chapter<S>[]
  readonly resources: readonly Resource[]
}

/** What the renderers take. */
export type FinishedDocument = Document<'finished'>

/** Where a printed page begins: at `offset` (UTF-16 units of `flattenBlock`) of a block. `label` is the folio. */
export interface PageBreak {
  readonly block: NodeId
  readonly offset: number
  readonly label: string
}
