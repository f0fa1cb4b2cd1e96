import type { Rule } from '../checking.ts'
import { checkAfterTerminalPunctuation } from './citation-after-terminal-punctuation.ts'
import { checkConnector } from './citation-connector.ts'
import { checkDateGranularity } from './citation-date-granularity.ts'
import { checkDuplicateInGroup } from './citation-duplicate-in-group.ts'
import { checkEtAl } from './citation-et-al.ts'
import { checkLocatorForm } from './citation-locator-form.ts'
import { checkMalformed } from './citation-malformed.ts'
import { checkMergeAdjacent } from './citation-merge-adjacent.ts'
import { checkOrderInGroup } from './citation-order-in-group.ts'
import { checkRedundantAuthor } from './citation-redundant-author.ts'
import { checkScopeAmbiguous } from './citation-scope-ambiguous.ts'
import { checkStyleMixed } from './citation-style-mixed.ts'
import { checkAuthorInconsistent } from './reference-author-inconsistent.ts'
import { checkNumberingUnused } from './reference-numbering-unused.ts'
import { checkNumbering } from './reference-numbering.ts'
import { checkReferenceOrder } from './reference-order.ts'
import { checkStyleInconsistent } from './reference-style-inconsistent.ts'

/** The rules about how citations and entries are written. */
export const formRules: readonly Rule[] = [
  checkMalformed,
  checkStyleMixed,
  checkEtAl,
  checkConnector,
  checkAfterTerminalPunctuation,
  checkMergeAdjacent,
  checkOrderInGroup,
  checkDuplicateInGroup,
  checkDateGranularity,
  checkLocatorForm,
  checkRedundantAuthor,
  checkScopeAmbiguous,
  checkReferenceOrder,
  checkNumberingUnused,
  checkNumbering,
  checkAuthorInconsistent,
  checkStyleInconsistent,
]
