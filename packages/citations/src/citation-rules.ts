import { citationPages } from './pages/citation-pages.ts'
import { referencePages } from './pages/reference-pages.ts'

/** The page of each rule of this package by its id, as Markdown: what it finds, why, an example, how to mend it. */
export const citationRules: ReadonlyMap<string, string> = new Map([...citationPages, ...referencePages])
