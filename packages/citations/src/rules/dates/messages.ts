import { toDiagnostic, type Diagnostic, type Place, type Related } from '@edisi/diagnostics'

interface Found {
  readonly at: Place | string
  readonly text: string
  readonly expected?: readonly string[]
  readonly related?: readonly Related[]
}

export function dateInFuture({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'date-in-future',
    severity: 'error',
    at,
    reason: `the date \`${text}\` is later than today`,
    note: 'correct it, or say that the work is in press',
  })
}

export function dateImpossible({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'date-impossible',
    severity: 'error',
    at,
    reason: `there is no such date as \`${text}\``,
    note: 'correct the day or the month',
  })
}

export function dateTooEarly({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'date-impossible',
    severity: 'warning',
    at,
    reason: `the year \`${text}\` is older than print, and the entry has a DOI, an address or an ISBN`,
    note: 'give the year of the edition; the year of the work itself may stand beside it',
  })
}

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

export function accessedBeforePublished({ at, text, date }: Found & { readonly date: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'accessed-before-published',
    severity: 'warning',
    at,
    reason: `the source was accessed on ${text}, before it was published, ${date}`,
    note: 'correct one of the two dates',
  })
}

export function accessedMissing({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'accessed-missing',
    severity: 'info',
    at,
    reason: `the entry \`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\` does not say when its page was accessed`,
    note: 'add the day on which you read it',
  })
}
