import type { Rule } from '../checking.ts'

/** The rules about addresses. */
export const urlsRules: readonly Rule[] = []

/** Their pages by rule id. */
export const urlsPages: readonly (readonly [string, string])[] = []
