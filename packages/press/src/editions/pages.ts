import type { FinishedDocument } from '@edisi/document'
import type { Diagnostic } from '@edisi/diagnostics'
import { typesetPages } from '@edisi/typeset'
import type { PagedDocument } from '@edisi/typeset'
import type { Assets } from '../files.ts'
import type { Paper, Settings } from '../settings.ts'

/** Placed pages of one paper and what was found while they were placed. */
export interface PlacedPages {
  readonly paged: PagedDocument
  readonly diagnostics: readonly Diagnostic[]
}

/** Sets the pages of a document in one paper. */
export function placePages(
  document: FinishedDocument,
  { settings, assets, paper }: { readonly settings: Settings; readonly assets: Assets; readonly paper: Paper },
): PlacedPages {
  const { theme, toc, tocDepth, date } = settings
  return typesetPages({
    document,
    theme,
    settings: { paper, toc, tocDepth },
    assets: { shaper: assets.module('harfbuzz.wasm'), bytes: assets.bytes },
    date,
  })
}
