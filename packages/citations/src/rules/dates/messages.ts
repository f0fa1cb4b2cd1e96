import { toDiagnostic, type Diagnostic, type Place, type Related } from '@edisi/diagnostics'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place | string
  readonly text: string
  readonly expected?: readonly string[]
  readonly related?: readonly Related[]
}

/** Told of a date in an entry that is later than the day of the check. */
export function dateInFuture({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'date-in-future',
    severity: 'error',
    at,
    reason: `the date \`${text}\` is later than today`,
    note: 'correct it, or say that the work is in press',
  })
}

/** Told of a date that no calendar has. */
export function dateImpossible({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'date-impossible',
    severity: 'error',
    at,
    reason: `there is no such date as \`${text}\``,
    note: 'correct the day or the month',
  })
}

/** Told of a year before print in an entry of a kind that came later. */
export function dateTooEarly({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'date-impossible',
    severity: 'warning',
    at,
    reason: `the year \`${text}\` is older than print, and the entry has a DOI, an address or an ISBN`,
    note: 'give the year of the edition; the year of the work itself may stand beside it',
  })
}

/** Told where the address of an entry has another year than the entry. */
export function urlDateVsYear({ at, text, date, expected }: Found & { readonly date: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'url-date-vs-year',
    severity: 'warning',
    at,
    reason: `the entry is of ${text}, and its address of ${date}`,
    expected: expected ?? [],
    note: 'correct the year, or the address',
  })
}

/** Told of a citation to the day where the address of its entry has another day of that year. */
export function citationDateVsUrlDate({
  at,
  text,
  date,
  expected,
  related,
}: Found & { readonly date: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-date-vs-url-date',
    severity: 'warning',
    at,
    reason: `the citation is of \`${text}\`, and the address of its entry of ${date}`,
    expected: expected ?? [],
    related: related ?? [],
    note: 'correct the day here, or the address in the list',
  })
}

/** Told of an entry with the year alone whose address has the day. */
export function referenceDatePrecision({ at, text, date, expected }: Found & { readonly date: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-date-precision',
    severity: 'info',
    at,
    reason: `the entry says ${text} alone, and its address tells the day: ${date}`,
    expected: expected ?? [],
    note: 'give the day in the entry',
  })
}

/** Told where a page was accessed before it was published. */
export function accessedBeforePublished({ at, text, date }: Found & { readonly date: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'accessed-before-published',
    severity: 'warning',
    at,
    reason: `the source was accessed on ${text}, before it was published, ${date}`,
    note: 'correct one of the two dates',
  })
}

/** Told of a page that may change and whose entry has no day of access. */
export function accessedMissing({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'accessed-missing',
    severity: 'info',
    at,
    reason: `the entry \`${shorten(text)}\` does not say when its page was accessed`,
    note: 'add the day on which you read it',
  })
}
