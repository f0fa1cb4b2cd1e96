import type { FinishedDocument } from '@edisi/document'
import { imprintToHast, titleBlockToHast } from '@edisi/html'
import type { ElementContent } from 'hast'
import { element } from './element.ts'
import { localHref } from './link-files.ts'

/** Gives the page that opens the book: the title block of the web page, and the imprint. */
export function titlePage(document: FinishedDocument, sourceOf: (resource: string) => string): ElementContent {
  const [chapter] = document.chapters
  if (!chapter) throw new Error('expected a document with at least one chapter')
  const block = titleBlockToHast(document, {
    document,
    chapter,
    flavour: 'epub',
    hrefOf: localHref,
    sourceOf,
    pageBreaks: [],
  })
  const title = block.children.find((child) => child.type === 'element' && child.tagName === 'h1')
  if (title?.type === 'element') title.properties = { ...title.properties, id: titleId, 'epub:type': 'title' }
  const imprint = imprintToHast(document)
  const properties = { className: ['title-page'], 'epub:type': 'titlepage', ariaLabelledBy: [titleId] }
  return element('section', properties, imprint === undefined ? [block] : [block, imprint])
}

// No slug has an underscore, so that it meets no id of the text.
const titleId = 'title_page'
