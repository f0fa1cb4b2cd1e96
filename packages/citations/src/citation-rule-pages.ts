import { datesPages } from './rules/dates/dates-pages.ts'
import { duplicatesPages } from './rules/duplicates/duplicates-pages.ts'
import { evidencePages } from './rules/evidence/evidence-pages.ts'
import { formPages } from './rules/form/form-pages.ts'
import { identifiersPages } from './rules/identifiers/identifiers-pages.ts'
import { languagePages } from './rules/language/language-pages.ts'
import { linkingPages } from './rules/linking/linking-pages.ts'
import { metadataPages } from './rules/metadata/metadata-pages.ts'
import { onlinePages } from './rules/online/online-pages.ts'
import { printRulePage } from './rules/print-rule-page.ts'
import type { RulePage } from './rules/rule-page.ts'
import { urlsPages } from './rules/urls/urls-pages.ts'

const pages: readonly RulePage[] = [
  ...linkingPages,
  ...formPages,
  ...metadataPages,
  ...datesPages,
  ...identifiersPages,
  ...urlsPages,
  ...duplicatesPages,
  ...evidencePages,
  ...languagePages,
  ...onlinePages,
]

/** The page of each rule of this package by its id, as Markdown: what it finds, why, an example, how to mend it. */
export const citationRulePages: ReadonlyMap<string, string> = new Map(
  pages.map((page) => [page.id, printRulePage(page)]),
)
