import { formatDate } from '@edisi/document'
import type { Author, FinishedDocument, Inline, Words } from '@edisi/document'

type Wording = readonly Inline<'finished'>[]

const nowhere = { line: 1, column: 1, offset: 0 }
const place = { path: '', start: nowhere, end: nowhere }

/** Gives the authors in one line: names, the numbers of their affiliations where there are several, ORCID and mail. */
export function wordAuthors(authors: readonly Author[]): Wording {
  const affiliations = listAffiliations(authors)
  const isNumbered = authors.length > 1 && affiliations.length > 0
  return authors.flatMap((author, index): Wording => {
    const numbers = isNumbered ? author.affiliations.map((name) => affiliations.indexOf(name) + 1).join(', ') : ''
    return [
      // A name that is broken over lines is read as two.
      words(author.name.replaceAll(' ', '\u00a0')),
      ...(numbers === '' ? [] : [{ type: 'superscript' as const, place, children: [words(numbers)] }]),
      ...(author.orcid === undefined
        ? []
        : [words('\u00a0'), link('iD', `https://orcid.org/${encodeURI(author.orcid)}`)]),
      ...(author.email === undefined ? [] : [words(' '), link(author.email, `mailto:${encodeURI(author.email)}`)]),
      ...(index < authors.length - 1 ? [words(', ')] : []),
    ]
  })
}

/** Gives a line for each affiliation, with its number where there are several authors. */
export function wordAffiliations(authors: readonly Author[]): readonly Wording[] {
  return listAffiliations(authors).map((name, index) =>
    authors.length > 1
      ? [{ type: 'superscript', place, children: [words(String(index + 1))] }, words(`\u2009${name}`)]
      : [words(name)],
  )
}

/** Gives date, licence and DOI in one line; empty where none is known. */
export function wordFacts({ metadata, lang }: FinishedDocument): Wording {
  const { date, licence, doi } = metadata
  const facts: Inline<'finished'>[] = []
  if (date) facts.push(words(formatDate(date, lang)))
  if (licence) facts.push(licence.url === undefined ? words(licence.name) : link(licence.name, licence.url))
  if (doi !== undefined) facts.push(link(`https://doi.org/${doi}`, `https://doi.org/${encodeURI(doi)}`))
  return facts.flatMap((fact, index) => (index === 0 ? [fact] : [words('\u2002·\u2002'), fact]))
}

/** Gives the keywords after their label; empty where there are none. */
export function wordKeywords(keywords: readonly string[], { keywords: label }: Words): Wording {
  if (keywords.length === 0) return []
  return [{ type: 'strong', place, children: [words(`${label}:`)] }, words(` ${keywords.join(', ')}`)]
}

/** Gives copyright, publisher and ISBN, a line each; empty where none is known. */
export function wordImprint({ metadata }: FinishedDocument): readonly Wording[] {
  const { copyright, publisher, isbn } = metadata
  const lines = [copyright, publisher, isbn === undefined ? undefined : `ISBN ${isbn}`]
  return lines.flatMap((line) => (line === undefined ? [] : [[words(line)]]))
}

/** Gives words as an inline of the model. */
export function words(value: string): Inline<'finished'> {
  return { type: 'text', value, shifts: [], place }
}

function link(value: string, url: string): Inline<'finished'> {
  return { type: 'link', url, title: undefined, place, children: [words(value)] }
}

function listAffiliations(authors: readonly Author[]): readonly string[] {
  return [...new Set(authors.flatMap((author) => author.affiliations))]
}
