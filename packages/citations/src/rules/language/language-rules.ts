import type { Rule } from '../checking.ts'

/** The rules about words of another language. */
export const languageRules: readonly Rule[] = []

/** Their pages by rule id. */
export const languagePages: readonly (readonly [string, string])[] = []
