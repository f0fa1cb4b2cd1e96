import { toDiagnostic, type Diagnostic, type Edit, type Place } from '@edisi/diagnostics'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place
  readonly text: string
  readonly expected?: readonly string[]
  readonly fix?: readonly Edit[]
}

/** Told of a quotation that neither names nor cites whose words it has. */
export function quotationWithoutSource({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'quotation-without-source',
    severity: 'warning',
    at,
    reason: `nothing tells whose words \`${shorten(text)}\` are`,
    note: 'cite the work after the quotation',
  })
}

/** Told of a citation beside a quotation that gives no page. */
export function quotationWithoutLocator({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'quotation-without-locator',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` follows or opens a quotation, and gives no page`,
    note: 'add the page to the citation, so that a reader finds the words',
  })
}

/** Told of a source line under a figure that no entry answers to. */
export function figureSourceWithoutReference({ at, text, stub }: Found & { readonly stub: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'figure-source-without-reference',
    severity: 'warning',
    at,
    reason: `no entry of the list answers to the source \`${shorten(text)}\``,
    note: `add an entry such as \`${stub}\``,
  })
}

/** Told of a figure without a line that tells its source, and without a citation or a link in its caption. */
export function figureWithoutSource({ at }: Pick<Found, 'at'>): Diagnostic {
  return toDiagnostic({
    ruleId: 'figure-without-source',
    severity: 'info',
    at,
    reason: 'nothing tells where this figure is from',
    note: 'add a line such as "Source: …" below its caption',
  })
}

/** Told of the label of a caption, such as "Figure", in another language than the text. */
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

/** Told of a figure or a table that is called by a number that there is not. */
export function xrefUndefined({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'xref-undefined',
    severity: 'error',
    at,
    reason: `there is no \`${text}\` here`,
    note: 'correct the number, or name the figure and call it by its name, as in `@fig-name`',
  })
}

/** Told of a note that is an address and nothing else. */
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

/** Told of "ibid." or "op. cit." without a citation that it repeats. */
export function ibidDangling({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'ibid-dangling',
    severity: 'warning',
    at,
    reason: `\`${text}\` has no citation before it that it could mean`,
    note: 'name the work',
  })
}

/** Told of the first sentence that reports or counts in a paragraph that tells no source. */
export function claimWithoutSource({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'claim-without-source',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` is said in a paragraph that cites nothing`,
    note: 'cite what it rests on',
  })
}
