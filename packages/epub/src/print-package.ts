import type { Book, BookMetadata } from './book.ts'
import { escapeXml } from './escape-xml.ts'

/** Gives the package file of a book (EPUB 3.3, 5): what it says of itself, its files, and their order. */
export function printPackage(book: Book): string {
  const { metadata } = book
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${escapeXml(metadata.lang)}" dir="${metadata.direction}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    ...describe(metadata),
    ...metadata.accessibility.map(([property, value]) => meta(property, value)),
    // The pages are those of the PDF that is made from the same text (EPUB Accessibility 1.1, 3.5).
    ...(book.pages.length > 0 ? [meta('pageBreakSource', `${metadata.title} (PDF)`)] : []),
    // What EPUB 2 readers look for.
    ...(book.cover === undefined ? [] : ['<meta name="cover" content="cover-image"/>']),
    '</metadata>',
    '<manifest>',
    ...listFiles(book),
    '</manifest>',
    `<spine toc="ncx"${metadata.direction === 'rtl' ? ' page-progression-direction="rtl"' : ''}>`,
    ...book.texts.flatMap(({ name }) => [
      `<itemref idref="${name}"/>`,
      ...(name === book.contentsAfter ? ['<itemref idref="nav"/>'] : []),
    ]),
    '</spine>',
    '</package>',
  ]
  return `${lines.join('\n')}\n`
}

function describe(metadata: BookMetadata): readonly string[] {
  const { date, publisher, description, rights } = metadata
  return [
    `<dc:identifier id="identifier">${escapeXml(metadata.identifier)}</dc:identifier>`,
    ...metadata.identifiers.map((identifier) => core('identifier', identifier)),
    `<dc:title id="main-title">${escapeXml(metadata.title)}</dc:title>`,
    refine('main-title', 'title-type', 'main'),
    ...(metadata.subtitle === ''
      ? []
      : [
          `<dc:title id="sub-title">${escapeXml(metadata.subtitle)}</dc:title>`,
          refine('sub-title', 'title-type', 'subtitle'),
        ]),
    ...metadata.creators.flatMap(({ name, sortName }, index) => [
      `<dc:creator id="creator-${index + 1}">${escapeXml(name)}</dc:creator>`,
      `<meta refines="#creator-${index + 1}" property="role" scheme="marc:relators">aut</meta>`,
      refine(`creator-${index + 1}`, 'file-as', sortName),
      refine(`creator-${index + 1}`, 'display-seq', String(index + 1)),
    ]),
    core('language', metadata.lang),
    ...(date === undefined ? [] : [core('date', date)]),
    ...(publisher === undefined ? [] : [core('publisher', publisher)]),
    ...(description === undefined ? [] : [core('description', description)]),
    ...metadata.subjects.map((subject) => core('subject', subject)),
    ...(rights === undefined ? [] : [core('rights', rights)]),
    meta('dcterms:modified', metadata.modified),
  ]
}

function core(name: string, value: string): string {
  return `<dc:${name}>${escapeXml(value)}</dc:${name}>`
}

function meta(property: string, value: string): string {
  return `<meta property="${property}">${escapeXml(value)}</meta>`
}

function refine(id: string, property: string, value: string): string {
  return `<meta refines="#${id}" property="${property}">${escapeXml(value)}</meta>`
}

function listFiles(book: Book): readonly string[] {
  return [
    item({ id: 'nav', href: 'toc.xhtml', mediaType: 'application/xhtml+xml', properties: 'nav' }),
    item({ id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' }),
    item({ id: 'style', href: 'style.css', mediaType: 'text/css' }),
    ...book.images.map(({ href, mediaType }) =>
      href === book.cover
        ? item({ id: 'cover-image', href, mediaType, properties: 'cover-image' })
        : item({ id: href.replace(/^images\/|\.[a-z]+$/g, ''), href, mediaType }),
    ),
    ...book.texts.map(({ name }) => item({ id: name, href: `${name}.xhtml`, mediaType: 'application/xhtml+xml' })),
  ]
}

interface Item {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly properties?: string
}

function item({ id, href, mediaType, properties }: Item): string {
  const more = properties === undefined ? '' : ` properties="${properties}"`
  return `<item id="${id}" href="${href}" media-type="${mediaType}"${more}/>`
}
