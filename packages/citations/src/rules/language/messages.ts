import { toDiagnostic, type Diagnostic, type Edit, type Place } from '@edisi/diagnostics'

interface Found {
  readonly at: Place
  readonly text: string
  readonly right: string
  readonly expected: readonly string[]
  readonly fix?: readonly Edit[]
}

/** Told of a word of citing, such as "and" or "et al.", in another language than the text. */
export function languageTermMixed({ at, text, right, expected, fix }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'language-term-mixed',
    severity: 'info',
    at,
    reason: `\`${text}\` is \`${right}\` in the language of the text`,
    expected,
    fix: fix ?? [],
  })
}

/** Told of the name of a month in another language than the text. */
export function languageMonthUnknown({ at, text, right, expected }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'language-month-unknown',
    severity: 'info',
    at,
    reason: `\`${text}\` is \`${right}\` in the language of the text`,
    expected,
  })
}
