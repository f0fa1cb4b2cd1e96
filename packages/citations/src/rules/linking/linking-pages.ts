import { citationPages } from './citation-pages.ts'
import { referencePages } from './reference-pages.ts'

/** The pages of the rules about what citations and entries lead to, by rule id. */
export const linkingPages: readonly (readonly [string, string])[] = [...citationPages, ...referencePages]
