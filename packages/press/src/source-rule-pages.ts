import { citationRules } from '@edisi/citations'
import { documentRules } from '@edisi/document'
import { pressRules } from './press-rules.ts'

/** The page of every rule whose findings come from sources alone, by its id; no edition's library is loaded for it. */
export const sourceRulePages: ReadonlyMap<string, string> = new Map([...documentRules, ...citationRules, ...pressRules])
