import { toDiagnostic, type Diagnostic, type Edit, type Place } from '@edisi/diagnostics'

interface Found {
  readonly at: Place
  readonly text: string
  readonly right: string
  readonly expected: readonly string[]
  readonly fix?: readonly Edit[]
}

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

export function languageMonthUnknown({ at, text, right, expected }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'language-month-unknown',
    severity: 'info',
    at,
    reason: `\`${text}\` is \`${right}\` in the language of the text`,
    expected,
  })
}
