import type { Diagnostic } from '@edisi/diagnostics'
import { drawPdf } from '@edisi/pdf'
import { decodeImage, subsetFaces } from '@edisi/typeset'
import type { DecodedImage, PagedDocument, Sheet } from '@edisi/typeset'
import type { Assets } from '../files.ts'
import { messages } from '../messages.ts'
import type { Settings } from '../settings.ts'

/** The source that is attached to a PDF. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a PDF is drawn from besides its pages. */
export interface PdfMaterial {
  readonly settings: Settings
  readonly assets: Assets
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly attachment: Attachment
}

/** A PDF, and what could not be drawn in it. */
export interface DrawnPdf {
  readonly bytes: Uint8Array
  readonly diagnostics: readonly Diagnostic[]
}

/** Draws placed pages as a PDF; with sheets, the pages imposed on them. */
export async function makePdf(
  paged: PagedDocument,
  sheets: readonly Sheet[] | undefined,
  { settings, assets, files, attachment }: PdfMaterial,
): Promise<DrawnPdf> {
  const programs = subsetFaces(paged, { subsetter: assets.module('harfbuzz-subset.wasm'), bytes: assets.bytes })
  const { images, diagnostics } = decodeImages(paged, files)
  const bytes = await drawPdf({
    paged,
    programs,
    images,
    sheets,
    attachment: { ...attachment, modified: settings.date },
    profile: assets.bytes('sRGB.icc'),
    date: settings.date,
  })
  return { bytes, diagnostics }
}

function decodeImages(paged: PagedDocument, files: ReadonlyMap<string, Uint8Array>): DecodedImages {
  const images = new Map<string, DecodedImage>()
  const diagnostics: Diagnostic[] = []
  for (const page of paged.pages) {
    for (const item of page.items) {
      if (item.type !== 'image' || images.has(item.resource)) continue
      const bytes = files.get(item.resource)
      if (bytes === undefined) throw new Error(`a placed image has no bytes: ${item.resource}`)
      const decoded = decodeImage(bytes)
      if (decoded.kind === 'unreadable') diagnostics.push(messages.imageUnreadable(item.resource, decoded.reason))
      images.set(item.resource, decoded.kind === 'unreadable' ? emptyImage : decoded)
    }
  }
  return { images, diagnostics }
}

interface DecodedImages {
  readonly images: ReadonlyMap<string, DecodedImage>
  readonly diagnostics: readonly Diagnostic[]
}

// Its place on the page is set already; its alternative text stands in the file all the same.
const emptyImage: DecodedImage = {
  kind: 'pixels',
  width: 1,
  height: 1,
  components: 1,
  bitsPerComponent: 8,
  pixels: Uint8Array.of(0xf0),
  alpha: undefined,
}
