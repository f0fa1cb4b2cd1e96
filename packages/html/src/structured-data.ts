import { plainText, toIsoDate } from '@edisi/document'
import type { Author, DocumentClass, FinishedDocument } from '@edisi/document'
import { describeDocument } from './describe-document.ts'
import { isSafeUrl } from './is-safe-url.ts'

/**
 * Gives what schema.org's vocabulary says of a publication, as JSON-LD ready for a script element: no `<` in it could
 * end the element. What is not known is left out. `date` is that of the edition, ISO 8601.
 */
export function toStructuredData(document: FinishedDocument, date: string): string {
  const { metadata } = document
  const published = metadata.date && toIsoDate(metadata.date)
  const edited = date.slice(0, 10)
  const data = {
    '@context': 'https://schema.org',
    '@type': kinds[document.class],
    [document.class === 'book' ? 'name' : 'headline']: plainText(metadata.title),
    alternativeHeadline: metadata.subtitle.length > 0 ? plainText(metadata.subtitle) : undefined,
    author: metadata.authors.length > 0 ? metadata.authors.map(personOf) : undefined,
    datePublished: published,
    // An edition without a date of its own has its publication's, or one that says nothing.
    dateModified: published !== undefined && edited > published ? edited : undefined,
    inLanguage: document.lang,
    description: describeDocument(document),
    keywords: metadata.keywords.length > 0 ? metadata.keywords : undefined,
    license: licenceOf(document),
    publisher: metadata.publisher && { '@type': 'Organization', name: metadata.publisher },
    copyrightNotice: metadata.copyright,
    isbn: metadata.isbn,
    sameAs: metadata.doi && `https://doi.org/${metadata.doi}`,
    accessMode: accessModes(document),
    accessibilityFeature: ['structuralNavigation', 'tableOfContents', 'alternativeText', 'ARIA'],
    accessibilityHazard: 'none',
  }
  // What a file of HTML may not contain is escaped too, or the hash of the policy would not be that of the file.
  return JSON.stringify(data).replace(
    /[<\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const kinds: Readonly<Record<DocumentClass, string>> = {
  article: 'ScholarlyArticle',
  book: 'Book',
  report: 'Report',
}

function licenceOf({ metadata: { licence } }: FinishedDocument): string | undefined {
  return licence?.url !== undefined && isSafeUrl(licence.url) ? licence.url : licence?.name
}

function personOf(author: Author): object {
  return {
    '@type': 'Person',
    name: author.name,
    '@id': author.orcid && `https://orcid.org/${author.orcid}`,
    email: author.email,
    affiliation:
      author.affiliations.length > 0
        ? author.affiliations.map((name) => ({ '@type': 'Organization', name }))
        : undefined,
  }
}

function accessModes(document: FinishedDocument): readonly string[] {
  return document.resources.length > 0 ? ['textual', 'visual'] : ['textual']
}
