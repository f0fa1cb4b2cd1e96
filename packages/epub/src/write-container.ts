import type { Chapter } from 'epub-gen-memory'
import { EPub } from 'epub-gen-memory'
import type { Book } from './book.ts'

/**
 * Packs a book by epub-gen-memory. All that is printed is ours: its templates are constant and print one ready string
 * each, so that no author's words are compiled as a template; it downloads nothing. `ncx`, `opf` are the finished files.
 */
export async function writeContainer(
  book: Book,
  files: { readonly opf: string; readonly ncx: string },
): Promise<Uint8Array> {
  const { metadata } = book
  const edisi = { opf: files.opf, ncx: files.ncx, navigation: book.navigation }
  const options = {
    title: metadata.title,
    description: metadata.description ?? '',
    lang: metadata.lang,
    date: metadata.modified,
    css: book.style,
    contentOPF: '<%- edisi.opf %>',
    tocNCX: '<%- edisi.ncx %>',
    tocXHTML: '<%- edisi.navigation %>',
    chapterXHTML: '<%- edisi.xhtml %>',
    verbose: false,
    edisi,
  }
  const chapters = book.texts.map(({ name, xhtml }) => ({
    title: name,
    content: '',
    filename: `${name}.xhtml`,
    edisi: { xhtml },
  }))
  return new Container(options, chapters, book).pack()
}

class Container extends EPub {
  readonly #book: Book

  constructor(options: ConstructorParameters<typeof EPub>[0], chapters: readonly Chapter[], book: Book) {
    super(options, chapters)
    this.#book = book
    // In place of the random one that every instance begins with.
    this.uuid = book.metadata.identifier
  }

  async pack(): Promise<Uint8Array> {
    await this.render()
    for (const file of Object.values(this.zip.files)) {
      // Directories are no files of a book, and the container must not list them (EPUB 3.3, 4.2.2).
      if (file.dir) delete this.zip.files[file.name]
      // The library stamps the clock's time; a ZIP file knows no time zone and nothing before 1980.
      else file.date = zipEpoch
    }
    return this.zip.generateAsync({
      type: 'uint8array',
      mimeType: 'application/epub+zip',
      platform: 'DOS',
      compression: 'DEFLATE',
      // Level 9 takes twice the time of 6 and saves one part in two hundred.
      compressionOptions: { level: 6 },
    })
  }

  protected override async downloadAllFonts(): Promise<void> {}

  protected override async makeCover(): Promise<void> {}

  protected override async downloadAllImages(): Promise<void> {
    for (const { href, data, mediaType } of this.#book.images) {
      const compression = mediaType === 'image/svg+xml' ? 'DEFLATE' : 'STORE'
      this.zip.file(`OEBPS/${href}`, data, { compression, createFolders: false })
    }
  }
}

const zipEpoch = new Date(Date.UTC(1980, 0, 1))
