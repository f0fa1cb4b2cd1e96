import { plainText, toIsoDate } from '@edisi/document'
import type { Author, FinishedDocument } from '@edisi/document'
import type { Element } from 'hast'
import { describeDocument } from './describe-document.ts'
import { element } from './element.ts'

/**
 * Gives the meta elements by which others find and cite a page: the standard names, Highwire Press's `citation_*` (read by
 * Google Scholar and Zotero; inclusion guidelines for webmasters, "Indexing"), and Open Graph. Unknown ones are left out.
 */
export function metaTags(document: FinishedDocument): readonly Element[] {
  const { metadata, lang } = document
  const title = plainText(metadata.title)
  const description = describeDocument(document)
  return [
    ...named('description', description),
    ...metadata.authors.flatMap((author) => named('author', author.name)),
    ...named('keywords', metadata.keywords.length > 0 ? metadata.keywords.join(', ') : undefined),
    ...named('citation_title', title),
    ...metadata.authors.flatMap(citationOfAuthor),
    ...named('citation_publication_date', metadata.date && toIsoDate(metadata.date).replaceAll('-', '/')),
    ...named('citation_doi', metadata.doi),
    ...named('citation_isbn', metadata.isbn),
    ...named('citation_publisher', metadata.publisher),
    ...named('citation_language', lang),
    ...metadata.keywords.flatMap((keyword) => named('citation_keywords', keyword)),
    ...openGraph('og:type', document.class === 'book' ? 'book' : 'article'),
    ...openGraph('og:title', title),
    ...openGraph('og:description', description),
    ...openGraph('og:locale', lang.includes('-') ? lang.replace('-', '_') : undefined),
  ]
}

function citationOfAuthor(author: Author): readonly Element[] {
  return [
    ...named('citation_author', author.sortName),
    ...author.affiliations.flatMap((affiliation) => named('citation_author_institution', affiliation)),
    ...named('citation_author_orcid', author.orcid && `https://orcid.org/${author.orcid}`),
  ]
}

function named(name: string, content: string | undefined): readonly Element[] {
  return content === undefined || content === '' ? [] : [element('meta', { name, content }, [])]
}

function openGraph(property: string, content: string | undefined): readonly Element[] {
  return content === undefined ? [] : [element('meta', { property, content }, [])]
}
