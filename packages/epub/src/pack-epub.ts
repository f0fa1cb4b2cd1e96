import type { Diagnostic } from '@edisi/diagnostics'
import type { FinishedDocument, PageBreak } from '@edisi/document'
import { imageWidthRules, pageBreakId } from '@edisi/html'
import type { CoverArt, Theme } from '@edisi/theme'
import { admitImages } from './admit-images.ts'
import type { Book, PageTarget } from './book.ts'
import { checkLinks } from './check-links.ts'
import { describeAccessibility } from './describe-accessibility.ts'
import { describeBook } from './describe-book.ts'
import { epubCss } from './epub-css.ts'
import { layOutTexts } from './lay-out-texts.ts'
import type { BookText } from './lay-out-texts.ts'
import { linkFiles } from './link-files.ts'
import { markLandmarks } from './mark-landmarks.ts'
import { fontsNotEmbedded } from './messages.ts'
import { outlineBook } from './outline-book.ts'
import { printNavigation } from './print-navigation.ts'
import { printNcx } from './print-ncx.ts'
import { printPackage } from './print-package.ts'
import { printXhtml } from './print-xhtml.ts'
import { provideCover } from './provide-cover.ts'
import { splitChapters } from './split-chapters.ts'
import { surveyContent } from './survey-content.ts'
import { writeContainer } from './write-container.ts'

/** What an e-book is made of. */
export interface EpubInput {
  readonly document: FinishedDocument
  readonly theme: Theme
  readonly settings: EpubSettings
  /** Where printed pages begin, in reading order; empty where the e-book is to have no page list. */
  readonly pageBreaks: readonly PageBreak[]
  /** The bytes of the document's resources by their paths. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The drawn cover; an image that the publication names as its cover comes before it. */
  readonly cover: CoverArt | undefined
  /** When the e-book was last changed: ISO 8601 in UTC. */
  readonly modified: string
}

/** How an e-book is made. */
export interface EpubSettings {
  /** Whether the contents stand among the pages; reading systems have them in any case. */
  readonly toc: boolean
  readonly tocDepth: number
  readonly embedFonts: boolean
  /** A name that is the publication's own for all time; without one its ISBN or DOI, else title and authors are. */
  readonly identifier?: string
}

/** Packs a publication as an EPUB 3.3; equal input gives equal bytes. Whatever cannot be shown is reported. */
export async function packEpub(
  input: EpubInput,
): Promise<{ readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }> {
  const { document, settings } = input
  const images = admitImages(document, input.files)
  const cover = provideCover(input, images.hrefs)
  const parts = splitChapters(document)
  const texts = layOutTexts(input, { parts, images: images.hrefs, cover: cover?.href })
  const { hrefs, orderOf } = linkFiles(texts)
  const pages = listPages(input.pageBreaks, hrefs)
  const survey = surveyContent(texts, { hasPages: pages.length > 0 })
  const description = describeBook(document, { identifier: settings.identifier, modified: input.modified })
  const plan = {
    metadata: { ...description, accessibility: describeAccessibility(survey, document.lang) },
    style: epubCss(input.theme, widthRules(texts)),
    texts: texts.map((text) => ({ name: text.name, xhtml: printXhtml(text) })),
    contentsAfter: settings.toc ? 'title' : undefined,
    contents: outlineBook(parts, { depth: settings.tocDepth, title: description.title }),
    landmarks: markLandmarks(texts, { lang: document.lang, hasContents: settings.toc }),
    pages,
    images: [...(cover?.file === undefined ? [] : [cover.file]), ...images.files],
    cover: cover?.href,
  }
  const book: Book = { ...plan, navigation: printNavigation(plan) }
  const bytes = await writeContainer(book, { opf: printPackage(book), ncx: printNcx(book, orderOf) })
  const fonts = settings.embedFonts ? [fontsNotEmbedded(document.chapters[0]?.path ?? '')] : []
  return { bytes, diagnostics: [...images.diagnostics, ...checkLinks(document), ...fonts] }
}

// A page without words of the main flow has no place in it.
function listPages(breaks: readonly PageBreak[], hrefs: ReadonlyMap<string, string>): readonly PageTarget[] {
  return breaks.flatMap((pageBreak) => {
    const href = hrefs.get(pageBreakId(pageBreak))
    return href === undefined ? [] : [{ label: pageBreak.label, href }]
  })
}

function widthRules(texts: readonly BookText[]): string {
  return imageWidthRules({ type: 'root', children: texts.flatMap(({ children }) => [...children]) })
}
