import { packEpub } from '@edisi/epub'
import { renderHtml } from '@edisi/html'
import { batikTheme } from '@edisi/theme'
import { typesetPages } from '@edisi/typeset'
import type { EditionWords } from './edition-words.ts'
import { finishPublication } from './finish-publication.ts'
import { assets } from './publication-on-disk.ts'
import type { PublicationOnDisk } from './publication-on-disk.ts'
import { readContainer } from './read-container.ts'
import { listElements, readMarkup } from './read-markup.ts'
import type { MarkupElement } from './read-markup.ts'
import { wordsOfMarkup } from './words-of-markup.ts'
import { wordsOfPages } from './words-of-pages.ts'

/** One document in its editions: their words, and the markup of those that have it. */
export interface ComparedEditions {
  readonly html: EditionWords
  readonly epub: EditionWords
  readonly pages: EditionWords
  readonly page: MarkupElement
  readonly texts: readonly MarkupElement[]
}

const date = '2000-01-01T00:00:00Z'

/** Makes the web page, the e-book and the placed pages of one document. */
export async function makeFlowAndPages(publication: PublicationOnDisk): Promise<ComparedEditions> {
  const { document, files } = await finishPublication(publication)
  const settings = { toc: true, tocDepth: 2 }
  const theme = batikTheme
  const { paged } = typesetPages({
    document,
    theme,
    settings: { ...settings, paper: document.class === 'book' ? 'a5' : 'a4' },
    assets: { shaper: assets.module('harfbuzz.wasm'), bytes: assets.bytes },
    date,
  })
  const { bytes } = await packEpub({
    document,
    theme,
    settings: { ...settings, embedFonts: false },
    pageBreaks: paged.breaks,
    files,
    cover: undefined,
    modified: date,
  })
  const page = readMarkup(renderHtml({ document, theme, settings, files, date }).html)
  const texts = readSpine(readContainer(bytes))
  return {
    html: wordsOfMarkup([page], document),
    epub: wordsOfMarkup(texts, document),
    pages: wordsOfPages(paged, document),
    page,
    texts,
  }
}

function readSpine(files: ReadonlyMap<string, Uint8Array>): readonly MarkupElement[] {
  const read = (name: string): MarkupElement => readMarkup(new TextDecoder().decode(files.get(`OEBPS/${name}`)))
  const entries = listElements(read('content.opf'))
  const hrefs = new Map(
    entries
      .filter(({ name }) => name === 'item')
      .map(({ attributes }) => [attributes.get('id') ?? '', attributes.get('href') ?? ''] as const),
  )
  const spine = entries.filter(({ name }) => name === 'itemref')
  return spine.map(({ attributes }) => read(hrefs.get(attributes.get('idref') ?? '') ?? ''))
}
