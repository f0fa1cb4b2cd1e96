import { sortDiagnostics, type Diagnostic } from '@edisi/diagnostics'
import type { PartialDate } from '@edisi/document'
import type { LinkedDocument } from './linked-document.ts'
import { createChecking, type Rule } from './rules/checking.ts'
import { checkAmbiguous } from './rules/citation-ambiguous.ts'
import { checkAuthorMisspelt } from './rules/citation-author-misspelt.ts'
import { checkAuthorVariant } from './rules/citation-author-variant.ts'
import { checkInconsistentName } from './rules/citation-inconsistent-name.ts'
import { checkKeyUnknown } from './rules/citation-key-unknown.ts'
import { checkNumberOutOfRange } from './rules/citation-number-out-of-range.ts'
import { checkUndated } from './rules/citation-undated.ts'
import { checkWithoutReference } from './rules/citation-without-reference.ts'
import { checkYearMismatch } from './rules/citation-year-mismatch.ts'
import { checkYearSuffixNeeded } from './rules/citation-year-suffix-needed.ts'
import { checkKeyDuplicate } from './rules/reference-key-duplicate.ts'
import { checkListMissing } from './rules/reference-list-missing.ts'
import { checkUnparsed } from './rules/reference-unparsed.ts'
import { checkWithoutCitation } from './rules/reference-without-citation.ts'

const rules: readonly Rule[] = [
  checkWithoutReference,
  checkYearMismatch,
  checkAuthorVariant,
  checkAuthorMisspelt,
  checkAmbiguous,
  checkYearSuffixNeeded,
  checkInconsistentName,
  checkUndated,
  checkKeyUnknown,
  checkNumberOutOfRange,
  checkWithoutCitation,
  checkKeyDuplicate,
  checkListMissing,
  checkUnparsed,
]

/**
 * Gives what is wrong with the citations of a document and with its entries, in the order of the sources. `today` is for
 * rules about dates to come; without it they are silent.
 */
export function checkCitations(
  linked: LinkedDocument,
  options: { readonly today: PartialDate | undefined },
): readonly Diagnostic[] {
  const checking = createChecking(linked, options.today)
  return sortDiagnostics(rules.flatMap((rule) => rule(checking)))
}
