import { sortDiagnostics, type Diagnostic } from '@edisi/diagnostics'
import type { CheckOptions } from './check-options.ts'
import type { LinkedDocument } from './linked-document.ts'
import { createChecking, dropVainFixes, type Rule } from './rules/checking.ts'
import { datesRules } from './rules/dates/dates-rules.ts'
import { duplicatesRules } from './rules/duplicates/duplicates-rules.ts'
import { evidenceRules } from './rules/evidence/evidence-rules.ts'
import { formRules } from './rules/form/form-rules.ts'
import { identifiersRules } from './rules/identifiers/identifiers-rules.ts'
import { languageRules } from './rules/language/language-rules.ts'
import { linkingRules } from './rules/linking/linking-rules.ts'
import { metadataRules } from './rules/metadata/metadata-rules.ts'
import { urlsRules } from './rules/urls/urls-rules.ts'

const rules: readonly Rule[] = [
  ...linkingRules,
  ...formRules,
  ...metadataRules,
  ...datesRules,
  ...identifiersRules,
  ...urlsRules,
  ...duplicatesRules,
  ...evidenceRules,
  ...languageRules,
]

/** Gives what is wrong with the citations of a document and with its entries, in the order of the sources. */
export function checkCitations(linked: LinkedDocument, options: CheckOptions): readonly Diagnostic[] {
  const checking = createChecking(linked, options)
  const found = rules.flatMap((rule) => rule(checking))
  return sortDiagnostics(dropVainFixes(found, checking))
}
