import { citationFormPages } from './citation-form-pages.ts'
import { referenceFormPages } from './reference-form-pages.ts'

/** The pages of the rules about how citations and entries are written, by rule id. */
export const formPages: readonly (readonly [string, string])[] = [...citationFormPages, ...referenceFormPages]
