import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about DOIs and other numbers of works and people. */
export const identifiersPages: readonly RulePage[] = [
  {
    id: 'doi-invalid',
    severity: 'error',
    what: `What stands as a DOI is none: it does not begin with \`10.\` and four digits or more, has no slash, or holds a blank. Or it
begins with \`10.5555/\`, which is no registered DOI but a number of the ACM Digital Library or of an example.`,
    why: 'it leads nowhere, and an edition would print a link of it.',
    example: '`doi = {10.55/pending}`; `DOI: 1O.1017/abc` in a prose list',
    mend: 'correct it, or take it out.',
  },
  {
    id: 'doi-form',
    severity: 'info',
    what: `A DOI stands behind an old or a second prefix: \`http://dx.doi.org/\`, \`www.doi.org\`, or any prefix in the field \`doi\`, where
the style adds it.`,
    why: 'dx.doi.org is out of use since 2017, and two prefixes make an address that leads nowhere.',
    example: '`doi = {https://doi.org/10.1234/rain}`; `<http://dx.doi.org/10.1234/rain>` in a list.',
    mend: '`edisi check --fix` leaves the DOI alone in its field, and writes `https://doi.org/` elsewhere.',
  },
  {
    id: 'doi-in-url-field',
    severity: 'info',
    what: 'An entry of a bibliography has its DOI as an address under `url`, and no `doi`.',
    why: 'styles print a DOI otherwise than an address, and tools find a work by its DOI.',
    example: '`url = {https://doi.org/10.1234/rain}`',
    mend: '`edisi check --fix` makes it `doi = {10.1234/rain}`.',
  },
  {
    id: 'isbn-checksum',
    severity: 'error',
    what: 'The check digit of an ISBN does not fit, or it has not 10 or 13 digits.',
    why: 'a digit is wrong or missing, and the number leads to no book or to another.',
    example: '`isbn = {978-0-306-40615-8}`, where the last digit is 7.',
    mend: 'copy it from the book. Some books bear a wrong number in print: then silence the rule there.',
  },
  {
    id: 'issn-checksum',
    severity: 'error',
    what: 'The check digit of an ISSN does not fit.',
    why: 'a digit is wrong, and the number leads to no journal or to another.',
    example: '`issn = {0378-5956}`, where the last digit is 5.',
    mend: 'copy it from the journal.',
  },
  {
    id: 'orcid-checksum',
    severity: 'error',
    what: 'The check digit of an ORCID does not fit: of an author of the publication, or in an entry.',
    why: "editions link authors to their page by it, and this one is nobody's.",
    example: '`orcid: 0000-0002-1825-0098`, where the last digit is 7.',
    mend: 'copy it from the page of the person at orcid.org.',
  },
  {
    id: 'arxiv-id',
    severity: 'warning',
    what: 'A number of arXiv has a form or a month that arXiv has never given.',
    why: 'it leads nowhere.',
    example: '`arXiv:2313.00001`, since there is no month 13; `arXiv:2106.1234`, which lacks a digit.',
    mend: `correct it. Since April 2007 it is year and month, a point, and four digits, five since 2015; before then an archive, a
slash and seven digits (\`hep-th/9901001\`).`,
  },
  {
    id: 'identifier-conflict',
    severity: 'error',
    what: 'One DOI or ISBN stands in the entries of two works that differ in author and title.',
    why: `a number belongs to one work, so that one of the entries leads to the wrong one. Often a whole entry was copied and the
number was left as it was.`,
    example: '`doi = {10.1234/rain}` in an entry of Roe about rain, and in one of Lee about markets.',
    mend: 'look up which of them it belongs to, and correct the other. Chapters may share the number of their book.',
  },
]
