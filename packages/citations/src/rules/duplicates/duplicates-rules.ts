import type { Rule } from '../checking.ts'

/** The rules about entries that stand twice. */
export const duplicatesRules: readonly Rule[] = []

/** Their pages by rule id. */
export const duplicatesPages: readonly (readonly [string, string])[] = []
