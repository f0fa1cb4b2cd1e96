import type { Rule } from '../checking.ts'

/** The rules about DOIs, ISBNs and other identifiers. */
export const identifiersRules: readonly Rule[] = []

/** Their pages by rule id. */
export const identifiersPages: readonly (readonly [string, string])[] = []
