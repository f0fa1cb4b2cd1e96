import { citationRulePages } from '@edisi/citations'
import { documentRulePages } from '@edisi/document'
import { pressRulePages } from './press-rule-pages.ts'

/** The page of every rule whose findings come from sources alone, by its id; no edition's library is loaded for it. */
export const sourceRulePages: ReadonlyMap<string, string> = new Map([
  ...documentRulePages,
  ...citationRulePages,
  ...pressRulePages,
])
