export type { CslDate, CslItem, CslName } from './csl-item.ts'
export type {
  CitationKind,
  CitationRecord,
  Evidence,
  LinkedDocument,
  Outcome,
  Reference,
  UnreadEntry,
} from './linked-document.ts'
export type { CitationSources } from './link/gather-references.ts'
export { linkCitations } from './link-citations.ts'
export { citationRules } from './citation-rules.ts'
export { checkCitations } from './check-citations.ts'
export type { FormatOptions } from './format/format-citations.ts'
export { formatCitations } from './format/format-citations.ts'
