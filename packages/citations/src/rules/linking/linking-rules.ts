import type { Rule } from '../checking.ts'
import { checkAmbiguous } from './citation-ambiguous.ts'
import { checkAuthorMisspelt } from './citation-author-misspelt.ts'
import { checkAuthorVariant } from './citation-author-variant.ts'
import { checkInconsistentName } from './citation-inconsistent-name.ts'
import { checkKeyUnknown } from './citation-key-unknown.ts'
import { checkKeyUnseparated } from './citation-key-unseparated.ts'
import { checkNumberOutOfRange } from './citation-number-out-of-range.ts'
import { checkUndated } from './citation-undated.ts'
import { checkWithoutReference } from './citation-without-reference.ts'
import { checkYearMismatch } from './citation-year-mismatch.ts'
import { checkYearSuffixNeeded } from './citation-year-suffix-needed.ts'
import { checkKeyDuplicate } from './reference-key-duplicate.ts'
import { checkListEmpty } from './reference-list-empty.ts'
import { checkListMissing } from './reference-list-missing.ts'
import { checkUnparsed } from './reference-unparsed.ts'
import { checkWithoutCitation } from './reference-without-citation.ts'

/** The rules that join citations and entries. */
export const linkingRules: readonly Rule[] = [
  checkWithoutReference,
  checkYearMismatch,
  checkAuthorVariant,
  checkAuthorMisspelt,
  checkAmbiguous,
  checkYearSuffixNeeded,
  checkInconsistentName,
  checkUndated,
  checkKeyUnknown,
  checkKeyUnseparated,
  checkNumberOutOfRange,
  checkWithoutCitation,
  checkKeyDuplicate,
  checkListMissing,
  checkListEmpty,
  checkUnparsed,
]
