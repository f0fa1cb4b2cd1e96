import type { RulePage } from '../rule-page.ts'
import { citationPages } from './citation-pages.ts'
import { referencePages } from './reference-pages.ts'

/** The pages of the rules about what citations and entries lead to. */
export const linkingPages: readonly RulePage[] = [...citationPages, ...referencePages]
