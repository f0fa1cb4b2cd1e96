import type { Rule } from '../checking.ts'

/** The rules about how citations and entries are written. */
export const formatRules: readonly Rule[] = []

/** Their pages by rule id. */
export const formatPages: readonly (readonly [string, string])[] = []
