import { toDiagnostic, type Diagnostic, type Edit, type Place } from '@edisi/diagnostics'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place | string
  readonly text: string
  readonly expected?: readonly string[]
  readonly fix?: readonly Edit[]
}

/** Told of an address that cannot be one. */
export function urlInvalid({ at, text, expected, why }: Found & { readonly why: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'url-invalid',
    severity: 'error',
    at,
    reason: `the address \`${shorten(text)}\` leads nowhere: ${why}`,
    expected: expected ?? [],
    note: 'copy the address anew from the browser',
  })
}

/** Told of an address with parameters that follow its readers. */
export function urlTrackingParameters({ at, text, fix }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'url-tracking-parameters',
    severity: 'info',
    at,
    reason: `the address carries what follows its readers: \`${shorten(text)}\``,
    fix: fix ?? [],
    note: 'leave it out; the address leads to the same page',
  })
}

/** Told of an address with http whose host is known to serve https. */
export function urlInsecure({ at, text, expected }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'url-insecure',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` is served by https too`,
    expected: expected ?? [],
    note: 'write https',
  })
}

/** Told of an address of a service that shortens addresses. */
export function urlShortener({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'url-shortener',
    severity: 'warning',
    at,
    reason: `\`${shorten(text)}\` is a shortened address, which hides the source and may end`,
    note: 'give the address that it leads to',
  })
}

/** Told of an address of a machine or a network that readers are not in. */
export function urlLocal({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'url-local',
    severity: 'error',
    at,
    reason: `no reader can reach \`${shorten(text)}\``,
    note: 'give an address that is open to all',
  })
}

/** Told of an address under a name that is kept for examples, where no page of anyone is. */
export function urlOfExample({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'url-local',
    severity: 'warning',
    at,
    reason: `\`${shorten(text)}\` has a name that is kept for examples`,
    note: 'put the address of the source in its place',
  })
}

/** Told of an address that holds a session or a signature. */
export function urlTemporary({ at, text, what }: Found & { readonly what: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'url-temporary',
    severity: 'warning',
    at,
    reason: `the address holds \`${shorten(what)}\`, and works for one visit or a few hours: \`${shorten(text)}\``,
    note: 'give the lasting address of the page or the file',
  })
}

/** Told of an address that has taken the stop or bracket of its sentence. */
export function urlTrailingPunctuation({ at, text, fix }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'url-trailing-punctuation',
    severity: 'warning',
    at,
    reason: `\`${text}\` at the end belongs to the sentence, not to the address`,
    fix: fix ?? [],
    note: 'take it out of the address',
  })
}
