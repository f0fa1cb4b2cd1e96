import type { FinishedDocument } from '@edisi/document'
import { sortLetters, squeezeWords } from './edition-words.ts'
import type { EditionWords } from './edition-words.ts'
import { listElements } from './read-markup.ts'
import type { MarkupElement } from './read-markup.ts'

/** Gives the words of a web page, or of the texts of an e-book in their order. */
export function wordsOfMarkup(pages: readonly MarkupElement[], document: FinishedDocument): EditionWords {
  const elements = pages.flatMap((page) => listElements(page))
  const [block, imprint] = ['title-block', 'imprint'].map((name) =>
    elements
      .filter((element) => hasClass(element, name))
      .map((element) => wordsOf(element, isNoWord))
      .join(''),
  )
  const text = pages.map((page) => wordsOf(page, isNoText)).join('')
  const isArticle = document.class === 'article'
  return {
    opening: isArticle ? '' : sortLetters(`${block}${imprint}`),
    text: squeezeWords(isArticle ? `${block}${text}${imprint}` : text),
    notes: readNotes(elements),
  }
}

function readNotes(elements: readonly MarkupElement[]): ReadonlyMap<string, string> {
  const sections = elements.filter(({ attributes }) => attributes.get('role') === 'doc-endnotes')
  const items = sections
    .flatMap((section) => listElements(section))
    .filter(({ attributes }) => attributes.get('id')?.startsWith('note-'))
  return new Map(items.map((item) => [item.attributes.get('id') ?? '', squeezeWords(wordsOf(item, isNoWord))]))
}

function wordsOf(element: MarkupElement, isLeftOut: (element: MarkupElement) => boolean): string {
  if (isLeftOut(element)) return ''
  // The numbers of affiliations are called by the authors: there they are words, though a browser makes them.
  const isCounted = element.name === 'ol' && hasClass(element, 'affiliations')
  return element.children
    .map((child, index) => {
      const words = typeof child === 'string' ? child : wordsOf(child, isLeftOut)
      return isCounted ? `${index + 1}${words}` : words
    })
    .join('')
}

// Ways back, the signs of tasks (a list's signs are no words in pages either), page breaks.
function isNoWord(element: MarkupElement): boolean {
  return hasClass(element, 'back') || hasClass(element, 'task') || element.attributes.get('role') === 'doc-pagebreak'
}

function isNoText(element: MarkupElement): boolean {
  const isApart = ['title-block', 'imprint', 'skip', 'notes', 'cover'].some((name) => hasClass(element, name))
  return isApart || element.name === 'nav' || element.name === 'head' || isNoWord(element)
}

function hasClass({ attributes }: MarkupElement, name: string): boolean {
  return attributes.get('class')?.split(' ').includes(name) ?? false
}
