import { toDiagnostic, type Diagnostic, type Edit, type Place } from '@edisi/diagnostics'
import type { EncodingGuess } from '../../linked-document.ts'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place | string
  readonly text: string
  readonly expected?: readonly string[]
  readonly fix?: readonly Edit[]
}

/** Told of an entry that says of nobody that they made the work. */
export function referenceMissingAuthor({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-missing-author',
    severity: 'warning',
    at,
    reason: `the entry \`${shorten(text)}\` names no author, editor or organisation`,
    note: 'say whose work it is',
  })
}

/** Told of an entry without a title. */
export function referenceMissingTitle({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-missing-title',
    severity: 'error',
    at,
    reason: `the entry \`${shorten(text)}\` has no title`,
    note: 'add the title of the work',
  })
}

/** Told of an entry without a date. */
export function referenceMissingYear({ at, text, expected }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-missing-year',
    severity: 'warning',
    at,
    reason: `the entry \`${shorten(text)}\` has no date`,
    expected: expected ?? [],
    note: 'add the year, or say that there is none ("n.d.", "t.t.")',
  })
}

/** Told of an article or a chapter without the journal or the book that it stands in. */
export function referenceMissingContainer({ at, text, wanted }: Found & { readonly wanted: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-missing-container',
    severity: 'info',
    at,
    reason: `the entry \`${shorten(text)}\` does not say in which ${wanted} it appeared`,
    note: `name the ${wanted}`,
  })
}

/** Told of a book, a thesis or a report without who published it. */
export function referenceMissingPublisher({ at, text, wanted }: Found & { readonly wanted: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-missing-container',
    severity: 'info',
    at,
    reason: `the entry \`${shorten(text)}\` names no ${wanted}`,
    note: `name the ${wanted}`,
  })
}

/** Told of an article that says nothing of where in its journal it stands. */
export function referenceMissingLocator({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-missing-locator',
    severity: 'info',
    at,
    reason: `the article \`${shorten(text)}\` has neither volume nor pages nor a number`,
    note: 'say where in the journal it stands, or give its DOI',
  })
}

/** Told of a page of the web without its address. */
export function referenceMissingLink({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-missing-link',
    severity: 'warning',
    at,
    reason: `the entry \`${shorten(text)}\` is a source on the web without its address`,
    note: 'add its address or its DOI',
  })
}

/** Told of authors with titles, "et al." or other words that are no names, or that are not parted. */
export function referenceAuthorGarbled({ at, text, expected, what }: Found & { readonly what: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-author-garbled',
    severity: 'warning',
    at,
    reason: `the authors \`${shorten(text)}\` hold ${what}`,
    expected: expected ?? [],
    note: 'leave the names alone in the list of authors',
  })
}

/** Told of escapes, tags and commands that a reader would see in an entry. */
export function referenceMarkupResidue({ at, text, fix, what }: Found & { readonly what: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-markup-residue',
    severity: 'warning',
    at,
    reason: `\`${shorten(text)}\` is ${what} left over, and no reader should see it`,
    fix: fix ?? [],
    note: 'write the character or the italics in the way of this file',
  })
}

/** Told of an entry that its bibliography does not have in a valid form. */
export function referenceParseError({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-parse-error',
    severity: 'error',
    at,
    reason: `this is no valid entry of a bibliography: ${text}`,
    note: 'correct the syntax; all other entries are read',
  })
}

/** Told of an entry of BibTeX whose type is misspelt. */
export function bibtexTypeUnknown({ at, text, expected }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-parse-error',
    severity: 'warning',
    at,
    reason: `BibTeX has no type \`${shorten(text)}\`, and the entry is read as \`@misc\``,
    expected: expected ?? [],
    note: 'correct the type',
  })
}

/** Told of a value of BibTeX that is the name of a string which the file has not. */
export function bibtexStringUnknown({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-parse-error',
    severity: 'warning',
    at,
    reason: `without braces \`${shorten(text)}\` is the name of a string, and the file defines none of this name`,
    note: 'put the words into braces, or define the string: `@string{name = {words}}`',
  })
}

/** Told of a whole file under `bibliography` that is of no format that is read. */
export function bibliographyOfOtherFormat({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-parse-error',
    severity: 'error',
    at,
    reason: `this file is no bibliography: ${text}`,
    note: 'name a file of one of these formats under `bibliography`; no key is looked up in this one',
  })
}

/** Told of a bibliography in another encoding, at its first byte that shows it. */
export function bibliographyNotUtf8({ place, byte }: EncodingGuess): Diagnostic {
  return toDiagnostic({
    ruleId: 'source-not-utf8',
    severity: 'warning',
    at: place,
    reason: `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} is not UTF-8 and was read as Windows-1252`,
    note: 'see that the names are right, and save the file in the encoding UTF-8; nothing in it is fixed until then',
  })
}

// Enough of an entry to know it by.
