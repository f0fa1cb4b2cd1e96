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
export { readBibliographySilencings } from './read/read-bibliography-silencings.ts'
export { linkCitations } from './link-citations.ts'
export { citationRulePages } from './citation-rule-pages.ts'
export { silentRules } from './silent-rules.ts'
export type { CheckOptions } from './check-options.ts'
export { checkCitations } from './check-citations.ts'
export type { Excuse } from './rules/linking/find-excuses.ts'
export { excuseUncited } from './excuse-uncited.ts'
export type { FormatOptions } from './format/format-citations.ts'
export { formatCitations } from './format/format-citations.ts'
export type { ListSpot } from './format/find-list-spot.ts'
export type { FormattedReferences, ListedReference } from './format/format-references.ts'
export { formatReferences } from './format/format-references.ts'
export type { NetworkFailure } from './online/facts.ts'
export type { Endpoints, Network, PageAnswer, ServiceAnswer } from './online/network.ts'
export type { Asking, LockFile, OnlineCheckOptions, OnlineFindings } from './online/online-check.ts'
export { lockName } from './online/lock-name.ts'
export { checkOnline } from './online/check-online.ts'
export type { CarriedWorks, LossyEntry } from './cite/carry-works.ts'
export { carryWorks } from './cite/carry-works.ts'
export type { Work } from './write/list-works.ts'
export { listWorks } from './write/list-works.ts'
export { writeBibtex } from './write/write-bibtex.ts'
export { writeCslJson } from './write/write-csl-json.ts'
export { writeMarkdown } from './write/write-markdown.ts'
export { findStyle, styleNames } from './format/find-style.ts'
export type { CitedGroup } from './cite/group-citations.ts'
export type { KeptCitation } from './cite/kept-citation.ts'
export { groupCitations } from './cite/group-citations.ts'
export type { CitationEdits } from './cite/cite-by-keys.ts'
export { citeByKeys } from './cite/cite-by-keys.ts'
export type { ProseEdits, WrittenList } from './cite/cite-by-prose.ts'
export { citeByProse } from './cite/cite-by-prose.ts'
export type { TextChange } from './cite/edit-front-matter.ts'
export { addToConfiguration, addToFrontMatter, dropFromFrontMatter } from './cite/edit-front-matter.ts'
export { replaceLists } from './cite/replace-lists.ts'
