import type { PagedDocument } from '@edisi/typeset'
import type { PageMaterial } from './draw-page.ts'
import type { ObjectWriter, Reference } from './object-writer.ts'
import type { Surface, MarkedContent, WrittenLink } from './write-tags.ts'

/** What is drawn with: the writer, and the fonts and images that are in the file already. */
export interface Drawing {
  readonly writer: ObjectWriter
  readonly paged: PagedDocument
  readonly material: PageMaterial
  readonly fonts: readonly Reference[]
  readonly images: ReadonlyMap<string, Reference>
}

/** What the drawing of all pages gives. `surfaces` follow the document's pages; a page that no sheet places has none. */
export interface DrawnPages {
  readonly surfaces: readonly (Surface | undefined)[]
  readonly contents: readonly MarkedContent[]
  readonly links: readonly WrittenLink[]
}
