import { plainText } from '@edisi/document'
import type { FinishedDocument } from '@edisi/document'
import { checkEpub, packEpub } from '@edisi/epub'
import { drawCover } from '@edisi/theme'
import type { CoverArt } from '@edisi/theme'
import { createFaceShelf, outlineText } from '@edisi/typeset'
import type { PageBreak } from '@edisi/document'
import type { MadeEdition } from '../edition.ts'
import type { Assets } from '../files.ts'
import type { Settings } from '../settings.ts'
import type { StageListener } from '../stage.ts'

/** What an e-book is packed from besides its document. */
export interface EpubMaterial {
  readonly settings: Settings
  readonly assets: Assets
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Where the printed pages begin; empty where the page list is turned off. */
  readonly pageBreaks: readonly PageBreak[]
  readonly onStage: StageListener
}

/** Packs the e-book and, unless the user declined, verifies what was packed. */
export async function makeEpub(document: FinishedDocument, material: EpubMaterial): Promise<MadeEdition> {
  const { settings, files, pageBreaks, onStage } = material
  const { theme, toc, tocDepth, embedFonts, date } = settings
  const packed = await packEpub({
    document,
    theme,
    settings: { toc, tocDepth, embedFonts },
    pageBreaks,
    files,
    cover: document.metadata.coverImage === undefined ? drawTitleCover(document, material) : undefined,
    modified: date,
  })
  const output = { name: `${settings.name}.epub`, bytes: packed.bytes }
  if (!settings.verifies) return { outputs: [output], diagnostics: packed.diagnostics }
  onStage('verify')
  const found = await checkEpub(packed.bytes, output.name)
  return { outputs: [output], diagnostics: [...packed.diagnostics, ...found] }
}

function drawTitleCover(document: FinishedDocument, { settings, assets }: EpubMaterial): CoverArt {
  const { theme } = settings
  const shelf = createFaceShelf({ theme, shaper: assets.module('harfbuzz.wasm'), bytes: assets.bytes })
  const { title, subtitle, authors } = document.metadata
  const words = {
    title: plainText(title),
    subtitle: plainText(subtitle),
    authors: authors.map((author) => author.name),
    direction: document.direction,
  }
  return drawCover(words, theme, (text, face, size) => outlineText({ text, face, size, lang: document.lang }, shelf))
}
