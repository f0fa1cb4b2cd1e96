import { sortDiagnostics, type Diagnostic } from '@edisi/diagnostics'
import type { PartialDate } from '@edisi/document'
import type { LinkedDocument } from './linked-document.ts'
import { createChecking, dropVainFixes, type Rule } from './rules/checking.ts'
import { datesRules } from './rules/dates/dates-rules.ts'
import { duplicatesRules } from './rules/duplicates/duplicates-rules.ts'
import { evidenceRules } from './rules/evidence/evidence-rules.ts'
import { formatRules } from './rules/format/format-rules.ts'
import { identifiersRules } from './rules/identifiers/identifiers-rules.ts'
import { languageRules } from './rules/language/language-rules.ts'
import { linkingRules } from './rules/linking/linking-rules.ts'
import { metadataRules } from './rules/metadata/metadata-rules.ts'
import { urlsRules } from './rules/urls/urls-rules.ts'

/** What a check is made with. */
export interface CheckOptions {
  /** Today's date, for the rules about dates to come; without it they are silent. */
  readonly today: PartialDate | undefined
  /** The bytes of the Markdown files and bibliographies by path, for the rules that look at them and for fixes. */
  readonly sources: ReadonlyMap<string, Uint8Array>
}

const rules: readonly Rule[] = [
  ...linkingRules,
  ...formatRules,
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
