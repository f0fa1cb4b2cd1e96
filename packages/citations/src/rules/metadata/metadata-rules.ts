import type { Rule } from '../checking.ts'

/** The rules about what an entry says. */
export const metadataRules: readonly Rule[] = []

/** Their pages by rule id. */
export const metadataPages: readonly (readonly [string, string])[] = []
