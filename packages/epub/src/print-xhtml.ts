import type { ElementContent, Root } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { toXml } from 'xast-util-to-xml'
import { element } from './element.ts'
import { keepXmlCharacters } from './escape-xml.ts'

/** The divisions of a book (EPUB Structural Semantics 1.1, 2). */
export type Division = 'cover' | 'frontmatter' | 'bodymatter' | 'backmatter'

/** A page of the book before it is printed. */
export interface Page {
  readonly title: string
  readonly lang: string
  readonly direction: 'ltr' | 'rtl'
  readonly division: Division
  readonly children: readonly ElementContent[]
}

/** Gives the XHTML file of a page, with its declaration and a link to the book's style. */
export function printXhtml(page: Page): string {
  const xml = toXml(toXast(toTree(page)), { closeEmptyElements: true, tightClose: true })
  // XML 1.0, 2.4: this sequence must not stand in text; the serialiser leaves it as it is. In attributes it does no harm.
  const safe = keepXmlCharacters(xml).replaceAll(']]>', ']]&gt;')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${safe}\n`
}

function toTree({ title, lang, direction, division, children }: Page): Root {
  const head = element('head', {}, [
    element('meta', { charSet: 'UTF-8' }, []),
    element('title', {}, [title]),
    element('link', { rel: ['stylesheet'], type: 'text/css', href: 'style.css' }, []),
  ])
  const body = element('body', { 'epub:type': division }, children)
  const properties = { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang, xmlLang: lang, dir: direction }
  return { type: 'root', children: [{ type: 'doctype' }, element('html', properties, [head, body])] }
}
