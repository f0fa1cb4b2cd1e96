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
export { citationRules } from './citation-rules.ts'
export { silentRules } from './silent-rules.ts'
export type { CheckOptions } from './check-citations.ts'
export { checkCitations } from './check-citations.ts'
export type { FormatOptions } from './format/format-citations.ts'
export { formatCitations } from './format/format-citations.ts'
export type { ListedReference, ListOptions } from './format/format-references.ts'
export { formatReferences } from './format/format-references.ts'
export type { Answers, Failure } from './online/facts.ts'
export type { Inquiry } from './online/inquiry.ts'
export { planInquiries } from './online/plan-inquiries.ts'
export type { Endpoints, OnlineNetwork, Probe, Reply } from './online/online-network.ts'
export { askInquiries } from './online/ask-inquiries.ts'
export type { OnlineLock } from './online/online-lock.ts'
export { emptyLock } from './online/online-lock.ts'
export type { ReadLock } from './online/read-lock.ts'
export { readLock } from './online/read-lock.ts'
export { printLock } from './online/print-lock.ts'
export type { LockUpdate } from './online/update-lock.ts'
export { updateLock } from './online/update-lock.ts'
export type { JudgeOptions } from './online/judge-answers.ts'
export { judgeAnswers } from './online/judge-answers.ts'
export { lockNewer, lockUnreadable } from './rules/online/messages.ts'
