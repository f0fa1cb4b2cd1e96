import type { Book } from './book.ts'
import { escapeXml } from './escape-xml.ts'
import type { ContentsEntry } from './outline-book.ts'

/**
 * Gives the contents in the form of EPUB 2 (OPF 2.0.1, 2.4.1), for readers that know no other. `orderOf` gives the
 * place of an address in the reading order.
 */
export function printNcx(book: Book, orderOf: (href: string) => number): string {
  const { metadata, contents, pages } = book
  const order = rankTargets(book, orderOf)
  const point = (entry: ContentsEntry): string =>
    `<navPoint id="point-${++points}" playOrder="${order.get(entry.href) ?? 1}">${target(entry)}${entry.children.map(point).join('')}</navPoint>\n`
  let points = 0
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeXml(metadata.lang)}">`,
    '<head>',
    `<meta name="dtb:uid" content="${escapeXml(metadata.identifier)}"/>`,
    `<meta name="dtb:depth" content="${depthOf(contents)}"/>`,
    `<meta name="dtb:totalPageCount" content="${pages.length}"/>`,
    `<meta name="dtb:maxPageNumber" content="${Math.max(0, ...pages.map(numberOf))}"/>`,
    '</head>',
    `<docTitle><text>${escapeXml(metadata.title)}</text></docTitle>`,
    `<navMap>\n${contents.map(point).join('')}</navMap>`,
    ...(pages.length === 0 ? [] : [`<pageList>\n${pages.map((page) => pageTarget(page, order)).join('')}</pageList>`]),
    '</ncx>',
  ]
  return `${lines.join('\n')}\n`
}

function target({ label, href }: { readonly label: string; readonly href: string }): string {
  return `<navLabel><text>${escapeXml(label)}</text></navLabel><content src="${escapeXml(href)}"/>`
}

function pageTarget(
  page: { readonly label: string; readonly href: string },
  order: ReadonlyMap<string, number>,
): string {
  const number = numberOf(page)
  const kind = number > 0 ? `type="normal" value="${number}"` : 'type="front"'
  const id = escapeXml(page.href.slice(page.href.indexOf('#') + 1))
  return `<pageTarget id="${id}" ${kind} playOrder="${order.get(page.href) ?? 1}">${target(page)}</pageTarget>\n`
}

function numberOf({ label }: { readonly label: string }): number {
  return /^[0-9]+$/.test(label) ? Number(label) : 0
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map(({ children }) => depthOf(children)))
}

// Equal targets have equal order; the numbers run without gaps (ANSI/NISO Z39.86-2005, 8.4.3).
function rankTargets(book: Book, orderOf: (href: string) => number): ReadonlyMap<string, number> {
  const targets = new Set<string>()
  const gather = (entry: ContentsEntry): void => {
    targets.add(entry.href)
    entry.children.forEach(gather)
  }
  book.contents.forEach(gather)
  for (const { href } of book.pages) targets.add(href)
  const sorted = [...targets].toSorted((a, b) => orderOf(a) - orderOf(b))
  return new Map(sorted.map((href, index) => [href, index + 1]))
}
