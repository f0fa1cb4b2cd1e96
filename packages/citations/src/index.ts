export type { CslDate, CslItem, CslName } from './csl-item.ts'
export type {
  CitationKind,
  CitationRecord,
  Evidence,
  LinkedDocument,
  Outcome,
  Passage,
  Reference,
  Spot,
  UnreadEntry,
} from './linked-document.ts'
export type { CitationSources } from './link/gather-references.ts'
export { linkCitations } from './link-citations.ts'
export { citationRules, silentRules } from './citation-rules.ts'
export type { CheckOptions } from './check-citations.ts'
export { checkCitations } from './check-citations.ts'
export type { FormatOptions } from './format/format-citations.ts'
export { formatCitations } from './format/format-citations.ts'
export type { ListedReference, ListOptions } from './format/format-references.ts'
export { formatReferences } from './format/format-references.ts'
