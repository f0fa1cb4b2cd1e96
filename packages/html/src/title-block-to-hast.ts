import { wordsOf, formatDate, toIsoDate } from '@edisi/document'
import type { FinishedDocument } from '@edisi/document'
import type { Element, ElementContent } from 'hast'
import { authorsToHast } from './authors-to-hast.ts'
import { element, text } from './element.ts'
import type { HastInput } from './state.ts'
import { toHast, toInlineHast } from './to-hast.ts'
import { toHref } from './to-href.ts'

const abstractId = 'page_abstract'

/** Gives the title block: title, subtitle, authors, date, licence and DOI, abstract, keywords; what is not known is left out. */
export function titleBlockToHast(document: FinishedDocument, input: Omit<HastInput, 'blocks'>): Element {
  const { title, subtitle, authors } = document.metadata
  const content: ElementContent[] = [element('h1', {}, toInlineHast(title, input))]
  if (subtitle.length > 0) {
    content.push(element('p', { className: ['subtitle'], role: 'doc-subtitle' }, toInlineHast(subtitle, input)))
  }
  content.push(...authorsToHast(authors, document.lang), ...factsToHast(document))
  content.push(...abstractToHast(document, input), ...keywordsToHast(document))
  return element('header', { className: ['title-block'] }, content)
}

function factsToHast({ metadata, lang }: FinishedDocument): ElementContent[] {
  const facts: ElementContent[] = []
  const { date, licence, doi } = metadata
  if (date) facts.push(element('time', { dateTime: toIsoDate(date) }, [text(formatDate(date, lang))]))
  if (licence) facts.push(linkOf(licence.name, licence.url))
  if (doi !== undefined) facts.push(linkOf(`https://doi.org/${doi}`, `https://doi.org/${doi}`))
  if (facts.length === 0) return []
  return [
    element(
      'ul',
      { className: ['facts'] },
      facts.map((fact) => element('li', {}, [fact])),
    ),
  ]
}

function linkOf(words: string, url: string | undefined): ElementContent {
  const href = url === undefined ? undefined : toHref(url)
  return href === undefined ? text(words) : element('a', { href }, [text(words)])
}

function abstractToHast(document: FinishedDocument, input: Omit<HastInput, 'blocks'>): ElementContent[] {
  const { abstract } = document.metadata
  if (abstract.length === 0) return []
  const words = toHast({ ...input, blocks: abstract }).children.filter((child) => child.type !== 'doctype')
  const heading = element('h2', { id: abstractId }, [text(wordsOf(document.lang).abstract)])
  return [
    element('section', { className: ['abstract'], role: 'doc-abstract', ariaLabelledBy: abstractId }, [
      heading,
      ...words,
    ]),
  ]
}

function keywordsToHast({ metadata, lang }: FinishedDocument): ElementContent[] {
  if (metadata.keywords.length === 0) return []
  const label = element('span', { className: ['label'] }, [text(`${wordsOf(lang).keywords}:`)])
  return [element('p', { className: ['keywords'] }, [label, text(` ${metadata.keywords.join(', ')}`)])]
}
