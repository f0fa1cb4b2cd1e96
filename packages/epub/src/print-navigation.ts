import { wordsOf } from '@edisi/document'
import type { Element } from 'hast'
import type { Book } from './book.ts'
import { element } from './element.ts'
import type { ContentsEntry } from './outline-book.ts'
import { printXhtml } from './print-xhtml.ts'

/** Gives the navigation of a book (EPUB 3.3, 7): its contents, named places, and printed pages. The last two are not shown. */
export function printNavigation(book: Omit<Book, 'navigation'>): string {
  const { lang, direction } = book.metadata
  const words = wordsOf(lang)
  const heading = element('h1', { id: 'contents-heading' }, [words.contents])
  const contents = element(
    'nav',
    { id: 'contents', 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: ['contents-heading'] },
    [heading, listEntries(book.contents)],
  )
  const landmarks = element('nav', { 'epub:type': 'landmarks', hidden: true }, [
    element(
      'ol',
      {},
      book.landmarks.map(({ type, label, href }) =>
        element('li', {}, [element('a', { 'epub:type': type, href }, [label])]),
      ),
    ),
  ])
  const children = [contents, landmarks, ...(book.pages.length > 0 ? [listPages(book, words.page)] : [])]
  return printXhtml({ title: words.contents, lang, direction, division: 'frontmatter', children })
}

function listEntries(entries: readonly ContentsEntry[]): Element {
  return element(
    'ol',
    {},
    entries.map(({ label, href, children }) =>
      element('li', {}, [element('a', { href }, [label]), ...(children.length > 0 ? [listEntries(children)] : [])]),
    ),
  )
}

function listPages({ pages }: Omit<Book, 'navigation'>, label: string): Element {
  const items = pages.map((page) => element('li', {}, [element('a', { href: page.href }, [page.label])]))
  return element('nav', { 'epub:type': 'page-list', role: 'doc-pagelist', ariaLabel: label, hidden: true }, [
    element('ol', {}, items),
  ])
}
