import { citationRules } from '@edisi/citations'
import { documentRules } from '@edisi/document'
import { epubRules } from '@edisi/epub'
import { typesetRules } from '@edisi/typeset'
import { pressRules } from './press-rules.ts'

/** The page of every rule, by its id: unique in the product, whoever reports it. */
export const rulePages: ReadonlyMap<string, string> = new Map([
  ...documentRules,
  ...citationRules,
  ...typesetRules,
  ...epubRules,
  ...pressRules,
])
