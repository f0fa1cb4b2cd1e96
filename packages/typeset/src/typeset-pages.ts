import type { Diagnostic } from '@edisi/diagnostics'
import { createFaceShelf } from './faces/face-shelf.ts'
import type { PagesInput } from './lay-pages.ts'
import { layPages } from './lay-pages.ts'
import { measureItems } from './lines/measure-text.ts'
import { setLines } from './lines/set-lines.ts'
import type { PagedDocument } from './paged-document.ts'

/** What `typesetPages` takes: `bytes` gives an asset, such as a face or patterns, by its name; `date` is ISO 8601. */
export interface TypesetInput extends PagesInput {
  readonly assets: { readonly shaper: WebAssembly.Module; readonly bytes: (asset: string) => Uint8Array }
  readonly date: string
}

/** Typesets a document: pages with all that stands on them, their tags, outline, destinations and page breaks. */
export function typesetPages(input: TypesetInput): {
  readonly paged: PagedDocument
  readonly diagnostics: readonly Diagnostic[]
} {
  const { shaper, bytes } = input.assets
  const shelf = createFaceShelf({ theme: input.theme, shaper, bytes })
  return layPages(input, {
    faces: () => shelf.faces(),
    measureItems: (items) => measureItems(items, shelf),
    setLines: (items, style) => setLines(items, style, shelf),
  })
}
