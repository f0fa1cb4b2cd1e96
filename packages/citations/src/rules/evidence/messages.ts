import { toDiagnostic, type Diagnostic, type Edit, type Place } from '@edisi/diagnostics'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place
  readonly text: string
  readonly expected?: readonly string[]
  readonly fix?: readonly Edit[]
}

export function quotationWithoutSource({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'quotation-without-source',
    severity: 'warning',
    at,
    reason: `nothing tells whose words \`${shorten(text)}\` are`,
    note: 'cite the work after the quotation',
  })
}

export function quotationWithoutLocator({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'quotation-without-locator',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` follows or opens a quotation, and gives no page`,
    note: 'add the page to the citation, so that a reader finds the words',
  })
}

export function figureSourceWithoutReference({ at, text, stub }: Found & { readonly stub: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'figure-source-without-reference',
    severity: 'warning',
    at,
    reason: `no entry of the list answers to the source \`${shorten(text)}\``,
    note: `add an entry such as \`${stub}\``,
  })
}

export function figureWithoutSource({ at }: Pick<Found, 'at'>): Diagnostic {
  return toDiagnostic({
    ruleId: 'figure-without-source',
    severity: 'info',
    at,
    reason: 'nothing tells where this figure is from',
    note: 'add a line such as "Source: …" below its caption',
  })
}

export function captionLabelLanguage({
  at,
  text,
  right,
  expected,
  fix,
}: Found & { readonly right: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'caption-label-language',
    severity: 'info',
    at,
    reason: `\`${text}\` is written \`${right}\` in the language of the text`,
    expected: expected ?? [],
    fix: fix ?? [],
  })
}

export function xrefUndefined({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'xref-undefined',
    severity: 'error',
    at,
    reason: `there is no \`${text}\` here`,
    note: 'correct the number, or name the figure and call it by its name, as in `@fig-name`',
  })
}

export function footnoteBareUrl({ at, text, expected }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'footnote-bare-url',
    severity: 'info',
    at,
    reason: `the note holds nothing but \`${shorten(text)}\``,
    expected: expected ?? [],
    note: 'say in the note whose page it is, or cite it from the list',
  })
}

export function ibidDangling({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'ibid-dangling',
    severity: 'warning',
    at,
    reason: `\`${text}\` has no citation before it that it could mean`,
    note: 'name the work',
  })
}

export function claimWithoutSource({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'claim-without-source',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` is said in a paragraph that cites nothing`,
    note: 'cite what it rests on',
  })
}
