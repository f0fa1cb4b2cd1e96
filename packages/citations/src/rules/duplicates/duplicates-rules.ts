import type { Rule } from '../checking.ts'
import { checkDuplicate } from './reference-duplicate.ts'
import { checkNearDuplicate } from './reference-near-duplicate.ts'

/** The rules about entries of one work. */
export const duplicatesRules: readonly Rule[] = [checkDuplicate, checkNearDuplicate]
