import type { Rule } from '../checking.ts'
import { checkMonthUnknown } from './language-month-unknown.ts'
import { languageRulePages } from './language-pages.ts'
import { checkTermMixed } from './language-term-mixed.ts'

/** The rules about words of another language. */
export const languageRules: readonly Rule[] = [checkTermMixed, checkMonthUnknown]

/** Their pages by rule id. */
export const languagePages: readonly (readonly [string, string])[] = languageRulePages
