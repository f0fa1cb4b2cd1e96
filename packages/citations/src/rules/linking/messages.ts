import { toDiagnostic, type Diagnostic, type Place, type Related } from '@edisi/diagnostics'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place | string
  readonly text: string
  readonly expected?: readonly string[]
  readonly related?: readonly Related[]
}

/** Told of the first citation of a work that the list does not have. */
export function citationWithoutReference({ at, text, expected, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-without-reference',
    severity: 'error',
    at,
    reason: `no entry of the reference list answers to \`${shorten(text)}\``,
    expected: expected ?? [],
    related: related ?? [],
    note: expected?.length ? 'add the work to the list, or cite one of the near entries' : 'add the work to the list',
  })
}

/** Told of a citation whose author the list has with another year. */
export function citationYearMismatch({ at, text, expected, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-year-mismatch',
    severity: 'error',
    at,
    reason: `the list has the author of \`${shorten(text)}\`, but with another year`,
    expected: expected ?? [],
    related: related ?? [],
    note: 'correct the year here or in the list',
  })
}

/** Told of a citation whose author is named otherwise in the list. */
export function citationAuthorVariant({ at, text, expected, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-author-variant',
    severity: 'warning',
    at,
    reason: `the list names the author of \`${shorten(text)}\` otherwise`,
    expected: expected ?? [],
    related: related ?? [],
    note: 'use the name of the list, so that a reader finds the entry',
  })
}

/** Told of a citation whose author differs in a letter or two from the list. */
export function citationAuthorMisspelt({ at, text, expected, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-author-misspelt',
    severity: 'warning',
    at,
    reason: `the list spells the author of \`${shorten(text)}\` otherwise`,
    expected: expected ?? [],
    related: related ?? [],
    note: 'correct the name here or in the list',
  })
}

/** Told of a citation that several entries answer to equally. */
export function citationAmbiguous({ at, text, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-ambiguous',
    severity: 'warning',
    at,
    reason: `several entries answer equally to \`${shorten(text)}\``,
    related: related ?? [],
    note: 'add what tells them apart: an initial, a second author, the day, a word of the title',
  })
}

/**
 * Told of a citation by author and year that two entries share; `years` are theirs, where the list has letters already, and
 * `letter` is its own, where the list has none.
 */
export function citationYearSuffixNeeded({
  at,
  text,
  expected,
  related,
  years,
  letter,
}: Found & { readonly years: readonly string[]; readonly letter: string }): Diagnostic {
  const inText =
    years.length > 0
      ? `put the letter of the entry that is meant after the year: ${years.join(', ')}`
      : 'put a letter after the year, here and in the list: 2020a, 2020b'
  return toDiagnostic({
    ruleId: 'citation-year-suffix-needed',
    severity: 'error',
    at,
    reason: `several entries share the author and the year of \`${shorten(text)}\`${letter === '' ? '' : ', and none has its letter'}`,
    expected: expected ?? [],
    related: related ?? [],
    note: letter === '' ? inText : `put \`${letter}\` after the year of the entry that is meant`,
  })
}

/** Told of a work that is cited under another name than elsewhere in the text. */
export function citationInconsistentName({ at, text, expected, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-inconsistent-name',
    severity: 'warning',
    at,
    reason: `one entry is cited under several names: ${text}`,
    expected: expected ?? [],
    related: related ?? [],
    note: 'cite it under the name of the list throughout',
  })
}

/** Told of an organisation that is cited without a date, though its entries have one. */
export function citationUndated({ at, text, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-undated',
    severity: 'warning',
    at,
    reason: `the citation \`${shorten(text)}\` has no date`,
    related: related ?? [],
    note: 'add the year, or "n.d." where the work has none, and its entry to the list where that is missing',
  })
}

/** Told of a key that no bibliography has. */
export function citationKeyUnknown({ at, text, expected, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-key-unknown',
    severity: 'error',
    at,
    reason: `no bibliography has the key \`${shorten(text)}\``,
    expected: expected ?? [],
    related: related ?? [],
    note: expected?.[0] === undefined ? 'add the entry, or correct the key' : `did you mean \`${expected[0]}\`?`,
  })
}

/** A key that the marks before it make a part of the words behind another key. */
export function citationKeyUnseparated(key: string, at: Place): Diagnostic {
  const right = `; @${key}`
  return toDiagnostic({
    ruleId: 'citation-key-unseparated',
    severity: 'error',
    at,
    reason: `\`${shorten(key)}\` is no citation here: no semicolon parts it from the key before it`,
    expected: [right],
    fix: [{ place: at, text: right }],
    note: 'part the works of one bracket by semicolons: `[@a; @b]`',
  })
}

/** Told of a number beyond the last entry of the list, or of one that it leaves out. */
export function citationNumberOutOfRange({
  at,
  text,
  number,
  last,
}: Found & { readonly number: number; readonly last: number }): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-number-out-of-range',
    severity: 'error',
    at,
    reason:
      number > last
        ? `\`[${text}]\` is beyond the list, which ends with ${last}`
        : `\`[${text}]\` leads to no entry: the list has no ${number}`,
    note: 'correct the number, or add the entry',
  })
}

/** Told of an entry that nothing cites. */
export function referenceWithoutCitation({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-without-citation',
    severity: 'warning',
    at,
    reason: `the entry \`${shorten(text)}\` is cited nowhere`,
    note: 'cite it, remove it, or name it under `nocite`',
  })
}

/** Told of the second entry of a key. */
export function referenceKeyDuplicate({ at, text, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-key-duplicate',
    severity: 'error',
    at,
    reason: `two entries have the key \`${shorten(text)}\`; the first one counts`,
    related: related ?? [],
    note: 'rename one of them, or remove it',
  })
}

/** Told once of a text that cites and has no list at all. */
export function referenceListMissing({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-list-missing',
    severity: 'error',
    at,
    reason: `works are cited, as here \`${shorten(text)}\`, but no reference list is found, so that no citation is checked against it`,
    note: 'put the list under a heading such as "References", or name a file under `bibliography`',
  })
}

/** Told once of a text that cites where all entries of its bibliography are told as unread. */
export function noEntryUsed({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-list-missing',
    severity: 'error',
    at,
    reason: `works are cited, as here \`${shorten(text)}\`, but no entry of the bibliography can be used, so that no citation is checked against it`,
    note: 'correct the entries; what is wrong with them is told at each',
  })
}

/** A marked place for the list of references that stays empty; `filled` is where the list stands. */
export function referenceListEmpty(at: Place, filled: Place | undefined): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-list-empty',
    severity: 'warning',
    at,
    reason:
      filled === undefined
        ? 'nothing is listed here, since no work of a bibliography is cited'
        : 'nothing is listed here, since the list stands in an earlier place',
    related:
      filled === undefined
        ? []
        : [{ path: filled.path, line: filled.start.line, column: filled.start.column, text: 'the list' }],
    note:
      filled === undefined
        ? 'cite works by key, name them under `nocite`, or remove this place'
        : 'remove one of the places; for a list in each chapter of a book set `bibliography-per-chapter: true`',
  })
}

/** Told of an entry that says too little to be one. */
export function referenceUnparsed({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-unparsed',
    severity: 'warning',
    at,
    reason: `this entry cannot be read: ${text}`,
    note: 'correct the entry; all others are read',
  })
}
