import { toDiagnostic, type Diagnostic, type Edit, type Place, type Related } from '@edisi/diagnostics'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place | string
  readonly text: string
  readonly expected?: readonly string[]
  readonly fix?: readonly Edit[]
  readonly related?: readonly Related[]
}

/** Told of a DOI that no agency could have given. */
export function doiInvalid({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'doi-invalid',
    severity: 'error',
    at,
    reason: `\`${shorten(text)}\` is no DOI`,
    note: 'a DOI is `10.`, four digits or more, a slash, and what follows without blanks; correct it, or leave it out',
  })
}

/** Told of a number that has the form of a DOI, and whose prefix is registered nowhere. */
export function doiUnregistered({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'doi-invalid',
    severity: 'error',
    at,
    reason: `\`${shorten(text)}\` is a number of the ACM Digital Library or of an example, and no registered DOI`,
    note: 'leave it out; the address at dl.acm.org may stand under `url`',
  })
}

/** Told of a DOI with "doi:", with an old resolver, or with both. */
export function doiForm({ at, text, fix }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'doi-form',
    severity: 'info',
    at,
    reason: `the DOI \`${shorten(text)}\` has an old or a needless prefix`,
    fix: fix ?? [],
    note: 'in a field for DOIs write the DOI alone, else https://doi.org/ before it',
  })
}

/** Told of a DOI that stands in the field of the address. */
export function doiInUrlField({ at, text, fix }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'doi-in-url-field',
    severity: 'info',
    at,
    reason: `the address \`${shorten(text)}\` is a DOI, and the entry has no other`,
    fix: fix ?? [],
    note: 'give the DOI under `doi`, without the address before it',
  })
}

/** Told of an ISBN whose check digit is not that of its digits. */
export function isbnChecksum({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'isbn-checksum',
    severity: 'error',
    at,
    reason: `the check digit of the ISBN \`${shorten(text)}\` is wrong`,
    note: 'compare it with the book: a digit is wrong, or two are swapped',
  })
}

/** Told of an ISBN with a number of digits that none has. */
export function isbnLength({ at, text, count }: Found & { readonly count: number }): Diagnostic {
  return toDiagnostic({
    ruleId: 'isbn-checksum',
    severity: 'error',
    at,
    reason: `the ISBN \`${shorten(text)}\` has ${count} digits in place of 10 or 13`,
    note: 'compare it with the book',
  })
}

/** Told of an ISSN whose check digit is not that of its digits. */
export function issnChecksum({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'issn-checksum',
    severity: 'error',
    at,
    reason: `the check digit of the ISSN \`${shorten(text)}\` is wrong`,
    note: 'compare it with the journal: a digit is wrong, or two are swapped',
  })
}

/** Told of an ORCID whose check digit is not that of its digits. */
export function orcidChecksum({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'orcid-checksum',
    severity: 'error',
    at,
    reason: `the check digit of the ORCID \`${shorten(text)}\` is wrong`,
    note: 'copy it from the page of the person at orcid.org',
  })
}

/** Told of a number of arXiv that could not have been given. */
export function arxivId({ at, text, expected, why }: Found & { readonly why: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'arxiv-id',
    severity: 'warning',
    at,
    reason: `\`${shorten(text)}\` is no number of arXiv: ${why}`,
    expected: expected ?? [],
    note: 'it is `2106.01234`, or `hep-th/9901001` before April 2007',
  })
}

/** Told of a DOI or an ISBN that two entries of different works have. */
export function identifierConflict({ at, text, related, kind }: Found & { readonly kind: 'DOI' | 'ISBN' }): Diagnostic {
  return toDiagnostic({
    ruleId: 'identifier-conflict',
    severity: 'error',
    at,
    reason: `the ${kind} \`${shorten(text)}\` stands in two entries of different works`,
    related: related ?? [],
    note: 'it belongs to one of them; correct the other',
  })
}
