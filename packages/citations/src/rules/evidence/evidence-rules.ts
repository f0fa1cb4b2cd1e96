import type { Rule } from '../checking.ts'
import { checkCaptionLabel } from './caption-label-language.ts'
import { checkClaimWithoutSource } from './claim-without-source.ts'
import { checkFigureSource } from './figure-source-without-reference.ts'
import { checkFigureWithoutSource } from './figure-without-source.ts'
import { checkFootnoteBareUrl } from './footnote-bare-url.ts'
import { checkIbidDangling } from './ibid-dangling.ts'
import { checkQuotationWithoutLocator } from './quotation-without-locator.ts'
import { checkQuotationWithoutSource } from './quotation-without-source.ts'
import { checkXrefUndefined } from './xref-undefined.ts'

/** The rules about quotations, figures and notes. */
export const evidenceRules: readonly Rule[] = [
  checkQuotationWithoutSource,
  checkQuotationWithoutLocator,
  checkFigureSource,
  checkFigureWithoutSource,
  checkCaptionLabel,
  checkFootnoteBareUrl,
  checkIbidDangling,
  checkClaimWithoutSource,
  checkXrefUndefined,
]
