import { plainText, toIsoDate } from '@edisi/document'
import type { FinishedDocument, Metadata } from '@edisi/document'
import { describeDocument } from '@edisi/html'
import type { BookMetadata } from './book.ts'
import { fixedIdentifier } from './fixed-identifier.ts'

/** What a book says of itself, but for its accessibility, which its content decides. `identifier` replaces its own name. */
export function describeBook(
  document: FinishedDocument,
  { identifier, modified }: { readonly identifier: string | undefined; readonly modified: string },
): Omit<BookMetadata, 'accessibility'> {
  const { metadata } = document
  const isbn = metadata.isbn?.replace(/[^0-9Xx]/g, '')
  return {
    identifier: fixedIdentifier(identifier ?? nameOf(document)),
    identifiers: [
      ...(metadata.doi === undefined ? [] : [`https://doi.org/${metadata.doi}`]),
      ...(isbn === undefined || isbn === '' ? [] : [`urn:isbn:${isbn}`]),
    ],
    title: singleSpaced(plainText(metadata.title)),
    subtitle: singleSpaced(plainText(metadata.subtitle)),
    creators: metadata.authors.map(({ name, sortName }) => ({ name, sortName: sortName === '' ? name : sortName })),
    lang: document.lang,
    direction: document.direction,
    date: metadata.date === undefined ? undefined : toIsoDate(metadata.date),
    // The property has no fractions of a second (EPUB 3.3, 5.5.3.2.3).
    modified: modified.replace(/\.\d+Z$/, 'Z'),
    publisher: metadata.publisher,
    description: describeDocument(document)?.replace(/\s+/g, ' ').trim(),
    subjects: metadata.keywords,
    rights: rightsOf(metadata),
  }
}

// An edition keeps its identity as long as its work does (EPUB 3.3, 5.5.3.1): its DOI or ISBN, else who wrote what.
function nameOf({ metadata, lang }: FinishedDocument): string {
  const known = metadata.isbn ?? metadata.doi
  if (known !== undefined) return known
  return [plainText(metadata.title), ...metadata.authors.map(({ name }) => name), lang].join('\n')
}

function rightsOf({ copyright, licence }: Metadata<'finished'>): string | undefined {
  const terms =
    licence === undefined ? [] : [licence.url === undefined ? licence.name : `${licence.name} (${licence.url})`]
  const parts = [...(copyright === undefined ? [] : [copyright]), ...terms]
  return parts.length === 0 ? undefined : parts.join('. ')
}

function singleSpaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
