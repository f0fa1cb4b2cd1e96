import { documentRulePages } from '@edisi/document'
import { describe, expect, test } from 'vitest'
import { cases as bibliographies } from '../cases/bibliographies.md'
import { cases as dates } from '../cases/dates.md'
import { cases as duplicates } from '../cases/duplicates.md'
import { cases as evidence } from '../cases/evidence.md'
import { cases as format } from '../cases/format.md'
import { cases as forms } from '../cases/forms.md'
import { cases as identifiers } from '../cases/identifiers.md'
import { cases as language } from '../cases/language.md'
import { cases as metadata } from '../cases/metadata.md'
import { cases as numbers } from '../cases/numbers.md'
import { cases as online } from '../cases/online.md'
import { cases as prose } from '../cases/prose.md'
import { cases as urls } from '../cases/urls.md'
import { citationRulePages } from '../src/index.ts'
import { printRulePage } from '../src/rules/print-rule-page.ts'

describe('the pages of the rules', () => {
  const all = [
    bibliographies,
    dates,
    duplicates,
    evidence,
    format,
    forms,
    identifiers,
    language,
    metadata,
    numbers,
    online,
    prose,
    urls,
  ]
  const messages = all
    .flat()
    .flatMap(({ blocks }) => blocks.filter((block) => block.info === 'messages').map((block) => block.value))

  test.each([...citationRulePages.keys()])('%s has a page and a case that shows it', (id) => {
    expect(messages.some((message) => message.includes(`${id} `))).toBe(true)
  })

  test('is printed by its parts, each under its name', () => {
    const [what, why, example, mend] = ['It rains.', 'one gets wet.', '`rain`', 'wait.']
    const page = { id: 'rain-falling', severity: 'info', what, why, example, mend } as const
    expect(printRulePage(page)).toBe(
      '# rain-falling (info)\n\nIt rains.\n\nWhy: one gets wet.\n\nExample: `rain`\n\nMend: wait.',
    )
    expect(printRulePage({ ...page, detail: 'Hail is no rain.' })).toContain('`rain`\n\nHail is no rain.\n\nMend:')
  })

  test('has a page for every rule that a case shows', () => {
    const shown = new Set(messages.flatMap((message) => message.split('\n').map((line) => line.split(' ')[0] ?? '')))
    // Of a rule that two packages speak of the page stands with the first.
    expect([...shown].filter((id) => !citationRulePages.has(id) && !documentRulePages.has(id))).toEqual([])
  })
})
