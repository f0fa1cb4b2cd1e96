import type { Rule } from '../checking.ts'
import { checkAccessedBeforePublished } from './accessed-before-published.ts'
import { checkAccessedMissing } from './accessed-missing.ts'
import { checkCitationDateVsUrlDate } from './citation-date-vs-url-date.ts'
import { checkDateImpossible } from './date-impossible.ts'
import { checkDateInFuture } from './date-in-future.ts'
import { checkDatePrecision } from './reference-date-precision.ts'
import { checkUrlDateVsYear } from './url-date-vs-year.ts'

/** The rules about dates. */
export const datesRules: readonly Rule[] = [
  checkDateInFuture,
  checkDateImpossible,
  checkUrlDateVsYear,
  checkCitationDateVsUrlDate,
  checkDatePrecision,
  checkAccessedBeforePublished,
  checkAccessedMissing,
]
