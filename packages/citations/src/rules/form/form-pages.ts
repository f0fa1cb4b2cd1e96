import type { RulePage } from '../rule-page.ts'
import { citationFormPages } from './citation-form-pages.ts'
import { referenceFormPages } from './reference-form-pages.ts'

/** The pages of the rules about how citations and entries are written. */
export const formPages: readonly RulePage[] = [...citationFormPages, ...referenceFormPages]
