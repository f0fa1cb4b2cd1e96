import type { Rule } from '../checking.ts'
import { checkMonthUnknown } from './language-month-unknown.ts'
import { checkTermMixed } from './language-term-mixed.ts'

/** The rules about words of another language. */
export const languageRules: readonly Rule[] = [checkTermMixed, checkMonthUnknown]
