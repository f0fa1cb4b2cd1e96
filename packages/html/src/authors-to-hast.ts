import { wordsOf } from '@edisi/document'
import type { Author } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element, text } from './element.ts'

/**
 * Gives the authors and their affiliations. Those of a single author stand under the name; of several, each affiliation
 * is named once and joined to its authors by a number. Empty without authors.
 */
export function authorsToHast(authors: readonly Author[], lang: string): ElementContent[] {
  if (authors.length === 0) return []
  const words = wordsOf(lang)
  const affiliations = [...new Set(authors.flatMap((author) => author.affiliations))]
  const isNumbered = authors.length > 1 && affiliations.length > 0
  const items = authors.map((author, index) => {
    const numbers = isNumbered ? author.affiliations.map((name) => affiliations.indexOf(name) + 1) : []
    const comma = index < authors.length - 1 ? [text(',')] : []
    return element('li', {}, [...authorToHast(author, numbers, words.correspondingAuthor), ...comma])
  })
  const content: ElementContent[] = [element('ul', { className: ['authors'], ariaLabel: words.authors }, items)]
  if (affiliations.length === 0) return content
  const names = affiliations.map((name) => element('li', {}, [text(name)]))
  return [
    ...content,
    element(isNumbered ? 'ol' : 'ul', { className: ['affiliations'], ariaLabel: words.affiliation }, names),
  ]
}

function authorToHast(author: Author, numbers: readonly number[], corresponding: string): ElementContent[] {
  const content: ElementContent[] = [element('span', { className: ['name'] }, [text(author.name)])]
  if (numbers.length > 0) content.push(element('sup', {}, [text(numbers.join(', '))]))
  if (author.orcid !== undefined) content.push(text(' '), orcidLink(author.orcid, author.name))
  if (author.email !== undefined) {
    const properties = {
      href: `mailto:${encodeURI(author.email)}`,
      title: author.isCorresponding ? corresponding : undefined,
    }
    content.push(text(' '), element('a', { className: ['email'], ...properties }, [text(author.email)]))
  }
  return content
}

function orcidLink(orcid: string, name: string): ElementContent {
  const properties = {
    className: ['orcid'],
    href: `https://orcid.org/${encodeURI(orcid)}`,
    ariaLabel: `iD ORCID: ${name}`,
    title: `ORCID ${orcid}`,
  }
  return element('a', properties, [text('iD')])
}
