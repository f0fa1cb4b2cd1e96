import { citationRulePages } from '@edisi/citations'
import { documentRulePages } from '@edisi/document'
import { epubRulePages } from '@edisi/epub'
import { typesetRulePages } from '@edisi/typeset'
import { pressRulePages } from './press-rule-pages.ts'

/** The page of every rule, by its id: unique in the product, whoever reports it. */
export const rulePages: ReadonlyMap<string, string> = new Map([
  ...documentRulePages,
  ...citationRulePages,
  ...typesetRulePages,
  ...epubRulePages,
  ...pressRulePages,
])
