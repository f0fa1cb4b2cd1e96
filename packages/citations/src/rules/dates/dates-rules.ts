import type { Rule } from '../checking.ts'

/** The rules about dates. */
export const datesRules: readonly Rule[] = []

/** Their pages by rule id. */
export const datesPages: readonly (readonly [string, string])[] = []
