import type { Rule } from '../checking.ts'

/** The rules about quotations, figures and notes. */
export const evidenceRules: readonly Rule[] = []

/** Their pages by rule id. */
export const evidencePages: readonly (readonly [string, string])[] = []
