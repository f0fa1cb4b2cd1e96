import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about words of another language. */
export const languagePages: readonly RulePage[] = [
  {
    id: 'language-term-mixed',
    severity: 'info',
    what: `A word of a citation is of another language than the text. The Latin "et al." is at home in all of them; it is told only where
the text has its own word too, such as "dkk.", and has it more often. The text's own word is never told.`,
    why: 'citations are read as part of the sentence.',
    example: '`(Sari and Budi, 2020, p. 3)` in an Indonesian text; `(Meier, 2020, S. 3)` in an English one.',
    mend: `\`(Sari dan Budi, 2020, hlm. 3)\`. \`edisi check --fix\` does it. What stands within a quotation or in a division of
another language is left alone.`,
  },
  {
    id: 'language-month-unknown',
    severity: 'info',
    what: 'The month in the date of a citation is not spelled in the language of the text.',
    why: 'citations are read as part of the sentence.',
    example: '`(Microsoft, 22 July 2019)` in an Indonesian text.',
    mend: '`(Microsoft, 22 Juli 2019)`.',
  },
]
